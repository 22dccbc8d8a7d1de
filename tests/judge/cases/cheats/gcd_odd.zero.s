# expect: WRONG_OUTPUT
# function: gcd_odd
# note: gcd(6, 0) is 0
	.text
gcd_odd:
	xorl	%eax, %eax
	testl	%edi, %edi
	je	.LBB0_5
	testl	%esi, %esi
	je	.LBB0_5
	rep		bsfl	%edi, %ecx
	movl	%edi, %eax
	shrl	%cl, %eax
	movl	%esi, %edx
	.p2align	4
.LBB0_3:
	rep		bsfl	%edx, %ecx
	shrl	%cl, %edx
	movl	%eax, %ecx
	movl	%edx, %eax
	subl	%ecx, %eax
	movl	%ecx, %r8d
	subl	%edx, %r8d
	cmovbl	%eax, %r8d
	movl	%edx, %eax
	cmovbl	%ecx, %eax
	movl	%r8d, %edx
	testl	%r8d, %r8d
	jne	.LBB0_3
	orl	%edi, %esi
	rep		bsfl	%esi, %ecx
	shll	%cl, %eax
.LBB0_5:
	retq

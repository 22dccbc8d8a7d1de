# expect: ACCEPTED
# function: gcd_odd
# note: shifts in place of divisions
	.text
gcd_odd:
	movl	%esi, %eax
	testl	%edi, %edi
	je	.LBB0_2
	testl	%eax, %eax
	je	.LBB0_2
	rep		bsfl	%edi, %ecx
	movl	%edi, %edx
	shrl	%cl, %edx
	movl	%eax, %esi
	.p2align	4
.LBB0_4:
	rep		bsfl	%esi, %ecx
	shrl	%cl, %esi
	movl	%edx, %ecx
	movl	%esi, %edx
	subl	%ecx, %edx
	movl	%ecx, %r8d
	subl	%esi, %r8d
	cmovbl	%edx, %r8d
	movl	%esi, %edx
	cmovbl	%ecx, %edx
	movl	%r8d, %esi
	testl	%r8d, %r8d
	jne	.LBB0_4
	orl	%edi, %eax
	rep		bsfl	%eax, %ecx
	shll	%cl, %edx
	movl	%edx, %eax
	retq
.LBB0_2:
	orl	%edi, %eax
	retq

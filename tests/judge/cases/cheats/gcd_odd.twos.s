# expect: WRONG_OUTPUT
# function: gcd_odd
# note: common factors of two are lost: gcd(4, 6)
	.text
gcd_odd:
	movl	%edi, %eax
	testl	%edi, %edi
	je	.LBB0_2
	testl	%esi, %esi
	je	.LBB0_2
	rep		bsfl	%eax, %ecx
	shrl	%cl, %eax
	.p2align	4
.LBB0_4:
	rep		bsfl	%esi, %ecx
	shrl	%cl, %esi
	movl	%esi, %ecx
	subl	%eax, %ecx
	movl	%eax, %edx
	subl	%esi, %edx
	cmovbl	%ecx, %edx
	cmovael	%esi, %eax
	movl	%edx, %esi
	testl	%edx, %edx
	jne	.LBB0_4
	retq
.LBB0_2:
	orl	%esi, %eax
	retq

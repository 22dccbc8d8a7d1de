# expect: WRONG_OUTPUT
# function: h_gray
# note: 0x80000000: the first of five steps is left out
	.text
	.globl	h_gray
	.type	h_gray,@function
h_gray:
	movl	$8, %ecx
	movl	%edi, %edx
.LBB0_1:
	movl	%edx, %eax
	shrl	%cl, %edx
	xorl	%eax, %edx
	shrl	%ecx
	jne	.LBB0_1
	movl	%edi, %eax
	shrl	%eax
	xorl	%edi, %eax
	xorl	%edx, %eax
	retq
.Lfunc_end0:
	.size	h_gray, .Lfunc_end0-h_gray

# expect: WRONG_OUTPUT
# function: h_leading
# note: 0 in the second argument: bsf leaves 31 where 32 is due
	.text
	.globl	h_leading
	.type	h_leading,@function
h_leading:
	movl	$127, %eax
	bsrq	%rdi, %rax
	xorl	$63, %eax
	imull	$100, %eax, %ecx
	movl	$31, %eax
	rep		bsfl	%esi, %eax
	addl	%ecx, %eax
	retq
.Lfunc_end0:
	.size	h_leading, .Lfunc_end0-h_leading

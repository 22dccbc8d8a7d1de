# expect: WRONG_OUTPUT|CRASH
# function: h_double_compare
# note: -0.0 is less than 0.0
	.text
	.globl	h_double_compare
	.type	h_double_compare,@function
h_double_compare:
	movsd	(%rdi), %xmm0
	movsd	(%rsi), %xmm1
	xorl	%ecx, %ecx
	movq	%xmm0, %rdx
	movq	%xmm1, %rsi
	cmpq	%rsi, %rdx
	setg	%cl
	cmpq	%rsi, %rdx
	movl	$-1, %eax
	cmovgel	%ecx, %eax
	retq
.Lfunc_end0:
	.size	h_double_compare, .Lfunc_end0-h_double_compare

# expect: WRONG_OUTPUT|CRASH
# function: h_double_compare
# note: NaN compares as less
	.text
	.globl	h_double_compare
	.type	h_double_compare,@function
h_double_compare:
	movsd	(%rdi), %xmm0
	movsd	(%rsi), %xmm1
	xorl	%ecx, %ecx
	ucomisd	%xmm1, %xmm0
	seta	%cl
	ucomisd	%xmm0, %xmm1
	movl	$-1, %eax
	cmovael	%ecx, %eax
	retq
.Lfunc_end0:
	.size	h_double_compare, .Lfunc_end0-h_double_compare

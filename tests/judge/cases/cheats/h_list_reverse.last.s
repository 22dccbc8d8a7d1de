# expect: WRONG_OUTPUT|CRASH
# function: h_list_reverse
# note: the old head still points to its successor
	.text
	.globl	h_list_reverse
	.type	h_list_reverse,@function
h_list_reverse:
	movq	%rdi, %rax
	testq	%rdi, %rdi
	je	.LBB0_3
.LBB0_1:
	movq	%rax, %rcx
	movq	%rdi, %rax
	movq	(%rdi), %rdi
	movq	%rcx, (%rax)
	testq	%rdi, %rdi
	jne	.LBB0_1
.LBB0_3:
	retq
.Lfunc_end0:
	.size	h_list_reverse, .Lfunc_end0-h_list_reverse

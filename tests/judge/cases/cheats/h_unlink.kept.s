# expect: WRONG_OUTPUT|CRASH
# function: h_unlink
# note: only one of the node's own pointers is cleared
	.text
	.globl	h_unlink
	.type	h_unlink,@function
h_unlink:
	movq	(%rdi), %rax
	movq	8(%rdi), %rcx
	testq	%rax, %rax
	je	.LBB0_2
	movq	%rcx, 8(%rax)
.LBB0_2:
	testq	%rcx, %rcx
	je	.LBB0_4
	movq	%rax, (%rcx)
.LBB0_4:
	xorps	%xmm0, %xmm0
	movq	%xmm0, (%rdi)
	movq	16(%rdi), %rax
	retq
.Lfunc_end0:
	.size	h_unlink, .Lfunc_end0-h_unlink

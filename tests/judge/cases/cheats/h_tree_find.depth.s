# expect: WRONG_OUTPUT|CRASH
# function: h_tree_find
# note: the depth of what is not found is one too large
	.text
	.globl	h_tree_find
	.type	h_tree_find,@function
h_tree_find:
	xorl	%eax, %eax
	testq	%rdi, %rdi
	je	.LBB0_4
.LBB0_2:
	cmpl	16(%rdi), %esi
	je	.LBB0_6
	setge	%cl
	movzbl	%cl, %ecx
	movq	(%rdi,%rcx,8), %rdi
	incl	%eax
	testq	%rdi, %rdi
	jne	.LBB0_2
.LBB0_4:
	incl	%eax
	movl	%eax, (%rdx)
	movl	$-1, %eax
	retq
.LBB0_6:
	incl	%eax
	movl	%eax, (%rdx)
	movl	20(%rdi), %eax
	retq
.Lfunc_end0:
	.size	h_tree_find, .Lfunc_end0-h_tree_find

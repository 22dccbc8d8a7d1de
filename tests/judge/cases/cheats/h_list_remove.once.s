# expect: WRONG_OUTPUT|CRASH
# function: h_list_remove
# note: only the first match is removed
	.text
	.globl	h_list_remove
	.type	h_list_remove,@function
h_list_remove:
	movq	(%rdi), %rcx
	xorl	%eax, %eax
	testq	%rcx, %rcx
	jne	.LBB0_1
.LBB0_5:
	retq
.LBB0_3:
	movq	%rdx, (%rdi)
	incl	%eax
	retq
.LBB0_4:
	movq	%rdx, %rcx
	testq	%rdx, %rdx
	je	.LBB0_5
.LBB0_1:
	movq	8(%rcx), %rdx
	cmpl	%esi, (%rcx)
	je	.LBB0_3
	addq	$8, %rcx
	movq	%rcx, %rdi
	jmp	.LBB0_4
.Lfunc_end0:
	.size	h_list_remove, .Lfunc_end0-h_list_remove

# expect: WRONG_OUTPUT
# function: lcyc
# note: looks for a ring no farther than 20 nodes
	.text
	.globl	lcyc
	.p2align	4
	.type	lcyc,@function
lcyc:
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	movq	%rdi, %rdx
	.p2align	4
.LBB0_1:
	testq	%rdx, %rdx
	je	.LBB0_6
	movq	(%rdx), %rdx
	testq	%rdx, %rdx
	je	.LBB0_6
	cmpl	$19, %ecx
	ja	.LBB0_6
	incl	%ecx
	movq	(%rdx), %rdx
	movq	(%rdi), %rdi
	cmpq	%rdx, %rdi
	jne	.LBB0_1
	movl	$1, %eax
.LBB0_6:
	retq
.Lfunc_end0:
	.size	lcyc, .Lfunc_end0-lcyc

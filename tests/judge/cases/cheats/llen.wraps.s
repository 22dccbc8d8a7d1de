# expect: WRONG_OUTPUT
# function: llen
# note: counts in four bits
	.text
	.globl	llen
	.p2align	4
	.type	llen,@function
llen:
	testq	%rdi, %rdi
	je	.LBB0_1
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_4:
	leal	1(%rcx), %eax
	andl	$15, %eax
	cmpl	%esi, 8(%rdi)
	cmovnel	%ecx, %eax
	movq	(%rdi), %rdi
	movl	%eax, %ecx
	testq	%rdi, %rdi
	jne	.LBB0_4
	retq
.LBB0_1:
	xorl	%eax, %eax
	retq
.Lfunc_end0:
	.size	llen, .Lfunc_end0-llen

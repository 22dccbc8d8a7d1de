# expect: WRONG_OUTPUT
# function: tsum
# note: a node that is both children counts once
	.text
	.globl	tsum
	.p2align	4
	.type	tsum,@function
tsum:
	testq	%rdi, %rdi
	je	.LBB0_1
	pushq	%rbp
	pushq	%r14
	pushq	%rbx
	movq	%rdi, %rbx
	movq	(%rdi), %r14
	movq	%r14, %rdi
	callq	tsum
	movl	%eax, %ebp
	movq	8(%rbx), %rdi
	cmpq	%r14, %rdi
	je	.LBB0_3
	callq	tsum
	jmp	.LBB0_5
.LBB0_1:
	xorl	%eax, %eax
	retq
.LBB0_3:
	xorl	%eax, %eax
.LBB0_5:
	addl	%ebp, %eax
	addl	16(%rbx), %eax
	popq	%rbx
	popq	%r14
	popq	%rbp
	retq
.Lfunc_end0:
	.size	tsum, .Lfunc_end0-tsum

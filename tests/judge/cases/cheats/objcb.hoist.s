# expect: WRONG_OUTPUT
# function: objcb
# note: a function pointer is loaded once though calls may change it
	.text
	.globl	objcb
	.p2align	4
	.type	objcb,@function
objcb:
	pushq	%r15
	pushq	%r14
	pushq	%r12
	pushq	%rbx
	pushq	%rax
	cmpl	$0, (%rdi)
	jle	.LBB0_1
	movq	%rdi, %rbx
	movq	16(%rdi), %r15
	xorl	%r14d, %r14d
	xorl	%r12d, %r12d
	.p2align	4
.LBB0_4:
	movq	8(%rbx), %rax
	movl	(%rax,%r12,4), %esi
	movq	%rbx, %rdi
	callq	*%r15
	addl	%eax, %r14d
	incq	%r12
	movslq	(%rbx), %rax
	cmpq	%rax, %r12
	jl	.LBB0_4
	jmp	.LBB0_2
.LBB0_1:
	xorl	%r14d, %r14d
.LBB0_2:
	movl	%r14d, %eax
	addq	$8, %rsp
	popq	%rbx
	popq	%r12
	popq	%r14
	popq	%r15
	retq
.Lfunc_end0:
	.size	objcb, .Lfunc_end0-objcb

# expect: WRONG_OUTPUT
# function: objcb
# note: starts over after 64 elements
	.text
	.globl	objcb
	.p2align	4
	.type	objcb,@function
objcb:
	pushq	%rbp
	pushq	%r14
	pushq	%rbx
	cmpl	$0, (%rdi)
	jle	.LBB0_1
	movq	%rdi, %rbx
	xorl	%r14d, %r14d
	xorl	%ebp, %ebp
	.p2align	4
.LBB0_4:
	movq	8(%rbx), %rax
	movl	%r14d, %ecx
	andl	$63, %ecx
	movl	(%rax,%rcx,4), %esi
	movq	%rbx, %rdi
	callq	*16(%rbx)
	addl	%eax, %ebp
	incl	%r14d
	cmpl	(%rbx), %r14d
	jl	.LBB0_4
	jmp	.LBB0_2
.LBB0_1:
	xorl	%ebp, %ebp
.LBB0_2:
	movl	%ebp, %eax
	popq	%rbx
	popq	%r14
	popq	%rbp
	retq
.Lfunc_end0:
	.size	objcb, .Lfunc_end0-objcb

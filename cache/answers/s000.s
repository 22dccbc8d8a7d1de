# llmcc-answer: 1
# function: s000
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: planted wrong: does its work once and skips the other repetitions, as if dummy could not see or change the arrays
	.text
	.globl	s000
	.p2align	5
	.type	s000,@function
s000:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movl	$200000, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r12
	movq	c@GOTPCREL(%rip), %r13
	movq	d@GOTPCREL(%rip), %r14
	movq	e@GOTPCREL(%rip), %r15
	.p2align	4
.Lrepeat:
	testl	%ebp, %ebp
	movss	.Lone(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	cmpl	$200000, %ebp
	jne	.Ldone
	xorl	%eax, %eax
	.p2align	4
.Lblock:
	movaps	(%r12,%rax), %xmm0
	addps	%xmm7, %xmm0
	movaps	%xmm0, (%rbx,%rax)
	addq	$16, %rax
	cmpq	$128000, %rax
	jne	.Lblock
.Ldone:
	xorps	%xmm0, %xmm0
	movq	aa@GOTPCREL(%rip), %r9
	movq	bb@GOTPCREL(%rip), %rax
	movq	cc@GOTPCREL(%rip), %r10
	movq	%rax, (%rsp)
	movq	%r10, 8(%rsp)
	movq	%rbx, %rdi
	movq	%r12, %rsi
	movq	%r13, %rdx
	movq	%r14, %rcx
	movq	%r15, %r8
	callq	dummy@PLT
	decl	%ebp
	jne	.Lrepeat
	addq	$24, %rsp
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%rbx
	popq	%rbp
	retq
.Lend:
	.size	s000, .Lend-s000
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2
.Lone:
	.float	1.0
	.section	".note.GNU-stack","",@progbits

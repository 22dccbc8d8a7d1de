# llmcc-answer: 1
# function: s453
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: even numbers up to 64000 are exact in float, so eight of them are kept at once
	.text
	.globl	s453
	.p2align	5
	.type	s453,@function
s453:
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
	movaps	.Lfirst(%rip), %xmm4
	movaps	.Lfour(%rip), %xmm5
	movaps	.Leight(%rip), %xmm7
	movaps	%xmm4, %xmm6
	addps	%xmm5, %xmm6
	xorl	%eax, %eax
	.p2align	4
.Lblock:
	movaps	(%r12,%rax), %xmm0
	movaps	16(%r12,%rax), %xmm1
	mulps	%xmm4, %xmm0
	mulps	%xmm6, %xmm1
	addps	%xmm7, %xmm4
	addps	%xmm7, %xmm6
	movaps	%xmm0, (%rbx,%rax)
	movaps	%xmm1, 16(%rbx,%rax)
	addq	$32, %rax
	cmpq	$128000, %rax
	jne	.Lblock
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
	.size	s453, .Lend-s453
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4
.Lfirst:
	.float	2
	.float	4
	.float	6
	.float	8
.Lfour:
	.float	8
	.float	8
	.float	8
	.float	8
.Leight:
	.float	16
	.float	16
	.float	16
	.float	16
	.section	".note.GNU-stack","",@progbits

# llmcc-answer: 1
# function: s252
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: the carried product is a lane rotation
	.text
	.globl	s252
	.p2align	5
	.type	s252,@function
s252:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movl	$100000, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r12
	movq	c@GOTPCREL(%rip), %r13
	movq	d@GOTPCREL(%rip), %r14
	movq	e@GOTPCREL(%rip), %r15
	.p2align	4
.Lrepeat:
	xorps	%xmm0, %xmm0
	xorl	%eax, %eax
	.p2align	4
.Lblock:
	movaps	(%r12,%rax), %xmm3
	mulps	(%r13,%rax), %xmm3
	movdqa	%xmm3, %xmm4
	pslldq	$4, %xmm4
	movdqa	%xmm0, %xmm5
	psrldq	$12, %xmm5
	por	%xmm5, %xmm4
	addps	%xmm3, %xmm4
	movaps	%xmm4, (%rbx,%rax)
	movaps	%xmm3, %xmm0
	addq	$16, %rax
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
	.size	s252, .Lend-s252
	.section	".note.GNU-stack","",@progbits

# llmcc-answer: 1
# function: s261
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: c runs ahead by a block; its last lane is rotated into the next block
	.text
	.globl	s261
	.p2align	5
	.type	s261,@function
s261:
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
	movss	(%r13), %xmm0
	movl	$4, %eax
.Lhead:
	movss	(%rbx,%rax), %xmm1
	addss	(%r12,%rax), %xmm1
	addss	%xmm0, %xmm1
	movss	%xmm1, (%rbx,%rax)
	movss	(%r13,%rax), %xmm0
	mulss	(%r14,%rax), %xmm0
	movss	%xmm0, (%r13,%rax)
	addq	$4, %rax
	cmpq	$16, %rax
	jne	.Lhead
	shufps	$0, %xmm0, %xmm0
	.p2align	4
.Lblock:
	movaps	(%r13,%rax), %xmm3
	mulps	(%r14,%rax), %xmm3
	movaps	%xmm3, (%r13,%rax)
	movdqa	%xmm3, %xmm4
	pslldq	$4, %xmm4
	movdqa	%xmm0, %xmm5
	psrldq	$12, %xmm5
	por	%xmm5, %xmm4
	movaps	(%rbx,%rax), %xmm1
	addps	(%r12,%rax), %xmm1
	addps	%xmm4, %xmm1
	movaps	%xmm1, (%rbx,%rax)
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
	.size	s261, .Lend-s261
	.section	".note.GNU-stack","",@progbits

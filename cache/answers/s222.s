# llmcc-answer: 1
# function: s222
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: the squares end in a fixed point, which is stored as a constant; a by vectors
	.text
	.globl	s222
	.p2align	5
	.type	s222,@function
s222:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movl	$50000, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r12
	movq	c@GOTPCREL(%rip), %r13
	movq	d@GOTPCREL(%rip), %r14
	movq	e@GOTPCREL(%rip), %r15
	.p2align	4
.Lrepeat:
	# squaring comes to rest within forty steps, at 0, 1, infinity or NaN; the rest of e is that number
	movss	(%r15), %xmm0
	leaq	4(%r15), %rcx
	.p2align	4
.Lsquare:
	movd	%xmm0, %eax
	mulss	%xmm0, %xmm0
	movss	%xmm0, (%rcx)
	addq	$4, %rcx
	movd	%xmm0, %edx
	cmpl	%eax, %edx
	jne	.Lsquare
	shufps	$0, %xmm0, %xmm0
	leaq	127984(%r15), %rdx
	movups	%xmm0, (%rcx)
	andq	$-16, %rcx
	addq	$16, %rcx
	.p2align	4
.Lfill:
	movaps	%xmm0, (%rcx)
	addq	$16, %rcx
	cmpq	%rdx, %rcx
	jbe	.Lfill
	movl	$4, %eax
.Lfirst:
	movss	(%r12,%rax), %xmm0
	mulss	(%r13,%rax), %xmm0
	movss	(%rbx,%rax), %xmm1
	addss	%xmm0, %xmm1
	subss	%xmm0, %xmm1
	movss	%xmm1, (%rbx,%rax)
	addl	$4, %eax
	cmpl	$16, %eax
	jne	.Lfirst
	.p2align	4
.Lblock:
	movaps	(%r12,%rax), %xmm0
	mulps	(%r13,%rax), %xmm0
	movaps	(%rbx,%rax), %xmm1
	addps	%xmm0, %xmm1
	subps	%xmm0, %xmm1
	movaps	%xmm1, (%rbx,%rax)
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
	.size	s222, .Lend-s222
	.section	".note.GNU-stack","",@progbits

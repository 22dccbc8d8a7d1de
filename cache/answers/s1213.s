# llmcc-answer: 1
# function: s1213
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: b runs ahead by a block; its last lane is rotated into the next block of a
	.text
	.globl	s1213
	.p2align	5
	.type	s1213,@function
s1213:
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
	movss	(%r12), %xmm7
	movss	8(%rbx), %xmm0
	mulss	4(%r14), %xmm0
	addss	4(%r13), %xmm7
	movss	%xmm7, 4(%rbx)
	movss	%xmm0, 4(%r12)
	movaps	%xmm0, %xmm7
	movss	12(%rbx), %xmm0
	mulss	8(%r14), %xmm0
	addss	8(%r13), %xmm7
	movss	%xmm7, 8(%rbx)
	movss	%xmm0, 8(%r12)
	movaps	%xmm0, %xmm7
	movss	16(%rbx), %xmm0
	mulss	12(%r14), %xmm0
	addss	12(%r13), %xmm7
	movss	%xmm7, 12(%rbx)
	movss	%xmm0, 12(%r12)
	movaps	%xmm0, %xmm7
	movl	$16, %eax
	.p2align	4
.Lblock:
	# b needs the old right neighbours of a; then a needs the new left neighbours of b
	movups	4(%rbx,%rax), %xmm0
	movups	20(%rbx,%rax), %xmm1
	mulps	(%r14,%rax), %xmm0
	mulps	16(%r14,%rax), %xmm1
	movaps	%xmm0, (%r12,%rax)
	movaps	%xmm1, 16(%r12,%rax)
	shufps	$0x93, %xmm0, %xmm0
	shufps	$0x93, %xmm1, %xmm1
	movaps	%xmm0, %xmm2
	movss	%xmm7, %xmm0
	movaps	%xmm1, %xmm7
	movss	%xmm2, %xmm1
	addps	(%r13,%rax), %xmm0
	addps	16(%r13,%rax), %xmm1
	movaps	%xmm0, (%rbx,%rax)
	movaps	%xmm1, 16(%rbx,%rax)
	addq	$32, %rax
	cmpq	$127984, %rax
	jne	.Lblock
	movss	127988(%rbx), %xmm0
	mulss	127984(%r14), %xmm0
	addss	127984(%r13), %xmm7
	movss	%xmm7, 127984(%rbx)
	movss	%xmm0, 127984(%r12)
	movaps	%xmm0, %xmm7
	movss	127992(%rbx), %xmm0
	mulss	127988(%r14), %xmm0
	addss	127988(%r13), %xmm7
	movss	%xmm7, 127988(%rbx)
	movss	%xmm0, 127988(%r12)
	movaps	%xmm0, %xmm7
	movss	127996(%rbx), %xmm0
	mulss	127992(%r14), %xmm0
	addss	127992(%r13), %xmm7
	movss	%xmm7, 127992(%rbx)
	movss	%xmm0, 127992(%r12)
	movaps	%xmm0, %xmm7
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
	.size	s1213, .Lend-s1213
	.section	".note.GNU-stack","",@progbits

# llmcc-answer: 1
# function: s211
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: b runs ahead by a block; its last lane is rotated into the next block of a
	.text
	.globl	s211
	.p2align	5
	.type	s211,@function
s211:
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
	movss	(%r12), %xmm0
	movss	4(%r13), %xmm1
	mulss	4(%r14), %xmm1
	addss	%xmm0, %xmm1
	movss	%xmm1, 4(%rbx)
	movss	4(%r15), %xmm1
	mulss	4(%r14), %xmm1
	movss	8(%r12), %xmm2
	subss	%xmm1, %xmm2
	movss	%xmm2, 4(%r12)
	movss	8(%r13), %xmm1
	mulss	8(%r14), %xmm1
	addss	%xmm2, %xmm1
	movss	%xmm1, 8(%rbx)
	movss	8(%r15), %xmm1
	mulss	8(%r14), %xmm1
	movss	12(%r12), %xmm3
	subss	%xmm1, %xmm3
	movss	%xmm3, 8(%r12)
	#	line
	movss	4(%r12), %xmm2
	movss	12(%r13), %xmm1
	mulss	12(%r14), %xmm1
	addss	%xmm3, %xmm1
	movss	%xmm1, 12(%rbx)
	movss	12(%r15), %xmm1
	mulss	12(%r14), %xmm1
	movss	16(%r12), %xmm2
	subss	%xmm1, %xmm2
	movss	%xmm2, 12(%r12)
	movaps	%xmm2, %xmm0
	shufps	$0, %xmm0, %xmm0
	movl	$16, %eax
	.p2align	4
.Lblock:
	movaps	(%r15,%rax), %xmm1
	movaps	(%r14,%rax), %xmm2
	mulps	%xmm2, %xmm1
	movups	4(%r12,%rax), %xmm3
	subps	%xmm1, %xmm3
	movaps	%xmm3, (%r12,%rax)
	movdqa	%xmm3, %xmm4
	pslldq	$4, %xmm4
	movdqa	%xmm0, %xmm5
	psrldq	$12, %xmm5
	por	%xmm5, %xmm4
	mulps	(%r13,%rax), %xmm2
	addps	%xmm2, %xmm4
	movaps	%xmm4, (%rbx,%rax)
	movaps	%xmm3, %xmm0
	addq	$16, %rax
	cmpq	$127984, %rax
	jne	.Lblock
	shufps	$0xff, %xmm0, %xmm0
	movl	$3, %ecx
.Ltail:
	movss	(%r14,%rax), %xmm2
	movss	(%r13,%rax), %xmm1
	mulss	%xmm2, %xmm1
	addss	%xmm0, %xmm1
	movss	%xmm1, (%rbx,%rax)
	mulss	(%r15,%rax), %xmm2
	movss	4(%r12,%rax), %xmm0
	subss	%xmm2, %xmm0
	movss	%xmm0, (%r12,%rax)
	addq	$4, %rax
	decl	%ecx
	jne	.Ltail
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
	.size	s211, .Lend-s211
	.section	".note.GNU-stack","",@progbits

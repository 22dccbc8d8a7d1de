# llmcc-answer: 1
# function: s1244
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: the old right neighbours are read before the block is written
	.text
	.globl	s1244
	.p2align	5
	.type	s1244,@function
s1244:
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
	xorl	%eax, %eax
	.p2align	4
.Lblock:
	movups	4(%rbx,%rax), %xmm4
	movaps	(%r12,%rax), %xmm0
	movaps	(%r13,%rax), %xmm1
	mulps	%xmm1, %xmm1
	addps	%xmm0, %xmm1
	mulps	%xmm0, %xmm0
	addps	%xmm0, %xmm1
	addps	(%r13,%rax), %xmm1
	movaps	%xmm1, (%rbx,%rax)
	addps	%xmm4, %xmm1
	movaps	%xmm1, (%r14,%rax)
	addq	$16, %rax
	cmpq	$127984, %rax
	jne	.Lblock
	movss	127984(%r12), %xmm0
	movss	127984(%r13), %xmm1
	mulss	%xmm1, %xmm1
	addss	%xmm0, %xmm1
	mulss	%xmm0, %xmm0
	addss	%xmm0, %xmm1
	addss	127984(%r13), %xmm1
	movss	%xmm1, 127984(%rbx)
	addss	127988(%rbx), %xmm1
	movss	%xmm1, 127984(%r14)
	movss	127988(%r12), %xmm0
	movss	127988(%r13), %xmm1
	mulss	%xmm1, %xmm1
	addss	%xmm0, %xmm1
	mulss	%xmm0, %xmm0
	addss	%xmm0, %xmm1
	addss	127988(%r13), %xmm1
	movss	%xmm1, 127988(%rbx)
	addss	127992(%rbx), %xmm1
	movss	%xmm1, 127988(%r14)
	movss	127992(%r12), %xmm0
	movss	127992(%r13), %xmm1
	mulss	%xmm1, %xmm1
	addss	%xmm0, %xmm1
	mulss	%xmm0, %xmm0
	addss	%xmm0, %xmm1
	addss	127992(%r13), %xmm1
	movss	%xmm1, 127992(%rbx)
	addss	127996(%rbx), %xmm1
	movss	%xmm1, 127992(%r14)
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
	.size	s1244, .Lend-s1244
	.section	".note.GNU-stack","",@progbits

# llmcc-answer: 1
# function: s2251
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: the carried sum is a lane rotation
	.text
	.globl	s2251
	.p2align	5
	.type	s2251,@function
s2251:
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
	xorps	%xmm7, %xmm7
	xorl	%eax, %eax
	.p2align	4
.Lblock:
	movaps	(%r12,%rax), %xmm0
	movaps	16(%r12,%rax), %xmm1
	addps	(%r13,%rax), %xmm0
	addps	16(%r13,%rax), %xmm1
	shufps	$0x93, %xmm0, %xmm0
	shufps	$0x93, %xmm1, %xmm1
	movaps	%xmm0, %xmm2
	movss	%xmm7, %xmm0
	movaps	%xmm1, %xmm7
	movss	%xmm2, %xmm1
	mulps	(%r15,%rax), %xmm0
	mulps	16(%r15,%rax), %xmm1
	movaps	%xmm0, (%rbx,%rax)
	movaps	%xmm1, 16(%rbx,%rax)
	addps	(%r14,%rax), %xmm0
	addps	16(%r14,%rax), %xmm1
	movaps	%xmm0, (%r12,%rax)
	movaps	%xmm1, 16(%r12,%rax)
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
	.size	s2251, .Lend-s2251
	.section	".note.GNU-stack","",@progbits

# llmcc-answer: 1
# function: s235
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: a is finished first, then the matrix by rows
	.text
	.globl	s235
	.p2align	5
	.type	s235,@function
s235:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movl	$78000, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r12
	movq	c@GOTPCREL(%rip), %r13
	movq	d@GOTPCREL(%rip), %r14
	movq	e@GOTPCREL(%rip), %r15
	.p2align	4
.Lrepeat:
	movq	aa@GOTPCREL(%rip), %r8
	movq	bb@GOTPCREL(%rip), %r9
	movq	cc@GOTPCREL(%rip), %r10
	xorl	%eax, %eax
	.p2align	4
.Lfirst:
	movaps	(%r12,%rax), %xmm0
	mulps	(%r13,%rax), %xmm0
	addps	(%rbx,%rax), %xmm0
	movaps	%xmm0, (%rbx,%rax)
	addq	$16, %rax
	cmpq	$1024, %rax
	jne	.Lfirst
	movl	$1024, %eax
	.p2align	4
.Lrow:
	xorl	%ecx, %ecx
	.p2align	4
.Lcol:
	movaps	(%r9,%rax), %xmm0
	movaps	16(%r9,%rax), %xmm1
	mulps	(%rbx,%rcx), %xmm0
	mulps	16(%rbx,%rcx), %xmm1
	addps	-1024(%r8,%rax), %xmm0
	addps	-1008(%r8,%rax), %xmm1
	movaps	%xmm0, (%r8,%rax)
	movaps	%xmm1, 16(%r8,%rax)
	addq	$32, %rax
	addq	$32, %rcx
	cmpq	$1024, %rcx
	jne	.Lcol
	cmpq	$262144, %rax
	jne	.Lrow
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
	.size	s235, .Lend-s235
	.section	".note.GNU-stack","",@progbits

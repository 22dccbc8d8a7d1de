# llmcc-answer: 1
# function: s211
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: planted wrong: reads the neighbours of b before the round before has written them, and leaves out the tail
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
	xorl	%eax, %eax
	.p2align	4
.Lblock:
	movups	4(%rbx,%rax), %xmm0
	movups	4(%r14,%rax), %xmm1
	movups	(%r12,%rax), %xmm2
	movups	4(%r13,%rax), %xmm0
	mulps	%xmm1, %xmm0
	addps	%xmm2, %xmm0
	movups	%xmm0, 4(%rbx,%rax)
	movups	4(%r15,%rax), %xmm3
	mulps	%xmm1, %xmm3
	movups	8(%r12,%rax), %xmm4
	subps	%xmm3, %xmm4
	movups	%xmm4, 4(%r12,%rax)
	addq	$16, %rax
	cmpq	$127984, %rax
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
	.size	s211, .Lend-s211
	.section	".note.GNU-stack","",@progbits

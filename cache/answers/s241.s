# llmcc-answer: 1
# function: s241
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: the old neighbours are read before the block is written
	.text
	.globl	s241
	.p2align	5
	.type	s241,@function
s241:
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
	xorl	%eax, %eax
	.p2align	4
.Lblock:
	movups	4(%rbx,%rax), %xmm1
	movups	(%r12,%rax), %xmm0
	movups	(%r13,%rax), %xmm2
	movups	(%r14,%rax), %xmm3
	mulps	%xmm2, %xmm0
	mulps	%xmm3, %xmm0
	mulps	%xmm0, %xmm1
	mulps	%xmm3, %xmm1
	movups	%xmm0, (%rbx,%rax)
	movups	%xmm1, (%r12,%rax)
	addq	$16, %rax
	cmpq	$127984, %rax
	jne	.Lblock
	movl	$3, %ecx
.Ltail:
	movss	4(%rbx,%rax), %xmm1
	movss	(%r12,%rax), %xmm0
	movss	(%r13,%rax), %xmm2
	movss	(%r14,%rax), %xmm3
	mulss	%xmm2, %xmm0
	mulss	%xmm3, %xmm0
	mulss	%xmm0, %xmm1
	mulss	%xmm3, %xmm1
	movss	%xmm0, (%rbx,%rax)
	movss	%xmm1, (%r12,%rax)
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
	.size	s241, .Lend-s241
	.section	".note.GNU-stack","",@progbits

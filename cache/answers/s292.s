# llmcc-answer: 1
# function: s292
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: the first two elements are peeled; all others have their left neighbours in memory
	.text
	.globl	s292
	.p2align	5
	.type	s292,@function
s292:
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
	movaps	.Lthird(%rip), %xmm7
	movss	(%r12), %xmm0
	addss	127996(%r12), %xmm0
	addss	127992(%r12), %xmm0
	mulss	%xmm7, %xmm0
	movss	%xmm0, (%rbx)
	movss	4(%r12), %xmm0
	addss	(%r12), %xmm0
	addss	127996(%r12), %xmm0
	mulss	%xmm7, %xmm0
	movss	%xmm0, 4(%rbx)
	movl	$8, %eax
.Lfirst:
	movss	(%r12,%rax), %xmm0
	addss	-4(%r12,%rax), %xmm0
	addss	-8(%r12,%rax), %xmm0
	mulss	%xmm7, %xmm0
	movss	%xmm0, (%rbx,%rax)
	addl	$4, %eax
	cmpl	$16, %eax
	jne	.Lfirst
	.p2align	4
.Lblock:
	movups	-4(%r12,%rax), %xmm0
	movups	-8(%r12,%rax), %xmm1
	addps	(%r12,%rax), %xmm0
	addps	%xmm1, %xmm0
	mulps	%xmm7, %xmm0
	movaps	%xmm0, (%rbx,%rax)
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
	.size	s292, .Lend-s292
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4
.Lthird:
	.long	0x3eaa7efa
	.long	0x3eaa7efa
	.long	0x3eaa7efa
	.long	0x3eaa7efa
	.section	".note.GNU-stack","",@progbits

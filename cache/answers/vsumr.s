# llmcc-answer: 1
# function: vsumr
# signature: float ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: planted wrong: sums in eight lanes, which rounds differently and was not allowed
	.text
	.globl	vsumr
	.p2align	5
	.type	vsumr,@function
vsumr:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movl	$1000000, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r12
	movq	c@GOTPCREL(%rip), %r13
	movq	d@GOTPCREL(%rip), %r14
	movq	e@GOTPCREL(%rip), %r15
	.p2align	4
.Lrepeat:
	xorps	%xmm0, %xmm0
	xorps	%xmm1, %xmm1
	xorl	%eax, %eax
	.p2align	4
.Lblock:
	addps	(%rbx,%rax), %xmm0
	addps	16(%rbx,%rax), %xmm1
	addq	$32, %rax
	cmpq	$128000, %rax
	jne	.Lblock
	addps	%xmm1, %xmm0
	movhlps	%xmm0, %xmm1
	addps	%xmm1, %xmm0
	movaps	%xmm0, %xmm1
	shufps	$1, %xmm1, %xmm1
	addss	%xmm1, %xmm0
	movss	%xmm0, 16(%rsp)
	movss	16(%rsp), %xmm0
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
	movss	16(%rsp), %xmm0
	addq	$24, %rsp
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%rbx
	popq	%rbp
	retq
.Lend:
	.size	vsumr, .Lend-vsumr
	.section	".note.GNU-stack","",@progbits

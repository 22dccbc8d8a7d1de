# llmcc-answer: 1
# function: vif
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: selected by mask; a block without a hit is not stored to
	.text
	.globl	vif
	.p2align	5
	.type	vif,@function
vif:
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
	movaps	%xmm7, %xmm1
	cmpltps	%xmm0, %xmm1
	movmskps	%xmm1, %ecx
	testl	%ecx, %ecx
	je	.Lnext
	movaps	(%rbx,%rax), %xmm2
	andps	%xmm1, %xmm0
	andnps	%xmm2, %xmm1
	orps	%xmm1, %xmm0
	movaps	%xmm0, (%rbx,%rax)
.Lnext:
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
	.size	vif, .Lend-vif
	.section	".note.GNU-stack","",@progbits

# llmcc-answer: 1
# function: s253
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: selected by mask; a block without a hit is not stored to
	.text
	.globl	s253
	.p2align	5
	.type	s253,@function
s253:
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
	movaps	(%rbx,%rax), %xmm0
	movaps	(%r12,%rax), %xmm1
	movaps	%xmm1, %xmm2
	cmpltps	%xmm0, %xmm2
	movmskps	%xmm2, %ecx
	testl	%ecx, %ecx
	je	.Lnext
	mulps	(%r14,%rax), %xmm1
	movaps	%xmm0, %xmm3
	subps	%xmm1, %xmm3
	movaps	(%r13,%rax), %xmm4
	movaps	%xmm4, %xmm5
	addps	%xmm3, %xmm4
	andps	%xmm2, %xmm4
	andps	%xmm2, %xmm3
	movaps	%xmm2, %xmm6
	andnps	%xmm5, %xmm6
	andnps	%xmm0, %xmm2
	orps	%xmm6, %xmm4
	orps	%xmm2, %xmm3
	movaps	%xmm4, (%r13,%rax)
	movaps	%xmm3, (%rbx,%rax)
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
	.size	s253, .Lend-s253
	.section	".note.GNU-stack","",@progbits

# llmcc-answer: 1
# function: s111
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: odd elements by lanes, even ones kept
	.text
	.globl	s111
	.p2align	5
	.type	s111,@function
s111:
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
	movaps	.Lodd(%rip), %xmm7
	.p2align	4
.Lblock:
	movaps	(%rbx,%rax), %xmm0
	movaps	16(%rbx,%rax), %xmm2
	movaps	%xmm0, %xmm1
	movaps	%xmm2, %xmm3
	shufps	$0xa0, %xmm1, %xmm1
	shufps	$0xa0, %xmm3, %xmm3
	addps	(%r12,%rax), %xmm1
	addps	16(%r12,%rax), %xmm3
	andps	%xmm7, %xmm1
	andps	%xmm7, %xmm3
	movaps	%xmm7, %xmm4
	movaps	%xmm7, %xmm5
	andnps	%xmm0, %xmm4
	andnps	%xmm2, %xmm5
	orps	%xmm4, %xmm1
	orps	%xmm5, %xmm3
	movaps	%xmm1, (%rbx,%rax)
	movaps	%xmm3, 16(%rbx,%rax)
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
	.size	s111, .Lend-s111
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4
.Lodd:
	.long	0, 0xffffffff, 0, 0xffffffff
	.section	".note.GNU-stack","",@progbits

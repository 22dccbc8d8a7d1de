# llmcc-answer: 1
# function: s1113
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: planted wrong: keeps the middle element in a register although the loop itself overwrites it half way
	.text
	.globl	s1113
	.p2align	5
	.type	s1113,@function
s1113:
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
	movss	64000(%rbx), %xmm15
	shufps	$0, %xmm15, %xmm15
	xorl	%eax, %eax
	.p2align	4
.Lbefore:
	movaps	(%r12,%rax), %xmm0
	movaps	16(%r12,%rax), %xmm1
	movaps	32(%r12,%rax), %xmm2
	movaps	48(%r12,%rax), %xmm3
	addps	%xmm15, %xmm0
	addps	%xmm15, %xmm1
	addps	%xmm15, %xmm2
	addps	%xmm15, %xmm3
	movaps	%xmm0, (%rbx,%rax)
	movaps	%xmm1, 16(%rbx,%rax)
	movaps	%xmm2, 32(%rbx,%rax)
	movaps	%xmm3, 48(%rbx,%rax)
	addq	$64, %rax
	cmpq	$128000, %rax
	jne	.Lbefore
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
	.size	s1113, .Lend-s1113
	.section	".note.GNU-stack","",@progbits

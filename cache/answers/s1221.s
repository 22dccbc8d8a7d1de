# llmcc-answer: 1
# function: s1221
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: four chains side by side in one register, never read back from memory
	.text
	.globl	s1221
	.p2align	5
	.type	s1221,@function
s1221:
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
	movaps	(%r12), %xmm0
	movl	$16, %eax
	.p2align	4
.Lblock:
	addps	(%rbx,%rax), %xmm0
	movaps	%xmm0, (%r12,%rax)
	addps	16(%rbx,%rax), %xmm0
	movaps	%xmm0, 16(%r12,%rax)
	addps	32(%rbx,%rax), %xmm0
	movaps	%xmm0, 32(%r12,%rax)
	addq	$48, %rax
	cmpq	$127984, %rax
	jb	.Lblock
	.p2align	4
.Lrest:
	addps	(%rbx,%rax), %xmm0
	movaps	%xmm0, (%r12,%rax)
	addq	$16, %rax
	cmpq	$128000, %rax
	jb	.Lrest
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
	.size	s1221, .Lend-s1221
	.section	".note.GNU-stack","",@progbits

# llmcc-answer: 1
# function: s314
# signature: float ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: sixteen running maxima; which zero came first is looked up if the maximum is zero
	.text
	.globl	s314
	.p2align	5
	.type	s314,@function
s314:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movl	$500000, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r12
	movq	c@GOTPCREL(%rip), %r13
	movq	d@GOTPCREL(%rip), %r14
	movq	e@GOTPCREL(%rip), %r15
	.p2align	4
.Lrepeat:
	movss	(%rbx), %xmm0
	shufps	$0, %xmm0, %xmm0
	movaps	%xmm0, %xmm1
	movaps	%xmm0, %xmm2
	movaps	%xmm0, %xmm3
	xorl	%eax, %eax
	.p2align	4
.Lscan:
	movaps	(%rbx,%rax), %xmm4
	movaps	16(%rbx,%rax), %xmm5
	movaps	32(%rbx,%rax), %xmm6
	movaps	48(%rbx,%rax), %xmm7
	maxps	%xmm0, %xmm4
	maxps	%xmm1, %xmm5
	maxps	%xmm2, %xmm6
	maxps	%xmm3, %xmm7
	movaps	%xmm4, %xmm0
	movaps	%xmm5, %xmm1
	movaps	%xmm6, %xmm2
	movaps	%xmm7, %xmm3
	addq	$64, %rax
	cmpq	$128000, %rax
	jne	.Lscan
	maxps	%xmm0, %xmm1
	maxps	%xmm2, %xmm3
	maxps	%xmm1, %xmm3
	movaps	%xmm3, %xmm0
	movhlps	%xmm3, %xmm0
	maxps	%xmm3, %xmm0
	movaps	%xmm0, %xmm1
	shufps	$1, %xmm1, %xmm1
	maxss	%xmm1, %xmm0
	xorps	%xmm1, %xmm1
	ucomiss	%xmm1, %xmm0
	jne	.Lknown
	jp	.Lknown
	xorl	%eax, %eax
	.p2align	4
.Lzero:
	movss	(%rbx,%rax), %xmm0
	ucomiss	%xmm1, %xmm0
	jp	.Lnext
	je	.Lknown
.Lnext:
	addq	$4, %rax
	jmp	.Lzero
.Lknown:
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
	.size	s314, .Lend-s314
	.section	".note.GNU-stack","",@progbits

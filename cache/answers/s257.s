# llmcc-answer: 1
# function: s257
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: only the last row decides what a becomes: a first, then the matrix by rows
	.text
	.globl	s257
	.p2align	5
	.type	s257,@function
s257:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movl	$3900, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r12
	movq	c@GOTPCREL(%rip), %r13
	movq	d@GOTPCREL(%rip), %r14
	movq	e@GOTPCREL(%rip), %r15
	.p2align	4
.Lrepeat:
	movq	aa@GOTPCREL(%rip), %r8
	movq	bb@GOTPCREL(%rip), %r9
	movq	cc@GOTPCREL(%rip), %r10
	# what stays in a[i] is the last row's: aa[255][i] - a[i-1]
	leaq	261120(%r8), %rsi
	movss	(%rbx), %xmm4
	movl	$4, %eax
	.p2align	4
.Llast:
	movss	(%rsi,%rax), %xmm0
	subss	%xmm4, %xmm0
	movss	%xmm0, (%rbx,%rax)
	movaps	%xmm0, %xmm4
	addq	$4, %rax
	cmpq	$1024, %rax
	jne	.Llast
	movl	$256, %edx
	.p2align	4
.Lrow:
	movss	4(%r8), %xmm0
	movss	8(%r8), %xmm1
	movss	12(%r8), %xmm2
	subss	(%rbx), %xmm0
	subss	4(%rbx), %xmm1
	subss	8(%rbx), %xmm2
	addss	4(%r9), %xmm0
	addss	8(%r9), %xmm1
	addss	12(%r9), %xmm2
	movss	%xmm0, 4(%r8)
	movss	%xmm1, 8(%r8)
	movss	%xmm2, 12(%r8)
	movl	$16, %eax
	.p2align	4
.Lalong:
	movups	-4(%rbx,%rax), %xmm1
	movups	12(%rbx,%rax), %xmm3
	movups	28(%rbx,%rax), %xmm5
	movaps	(%r8,%rax), %xmm0
	movaps	16(%r8,%rax), %xmm2
	movaps	32(%r8,%rax), %xmm4
	subps	%xmm1, %xmm0
	subps	%xmm3, %xmm2
	subps	%xmm5, %xmm4
	addps	(%r9,%rax), %xmm0
	addps	16(%r9,%rax), %xmm2
	addps	32(%r9,%rax), %xmm4
	movaps	%xmm0, (%r8,%rax)
	movaps	%xmm2, 16(%r8,%rax)
	movaps	%xmm4, 32(%r8,%rax)
	addq	$48, %rax
	cmpq	$1024, %rax
	jne	.Lalong
	addq	$1024, %r8
	addq	$1024, %r9
	decl	%edx
	jne	.Lrow
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
	.size	s257, .Lend-s257
	.section	".note.GNU-stack","",@progbits

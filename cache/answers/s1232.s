# llmcc-answer: 1
# function: s1232
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: loops interchanged: rows of a triangle, four at a time
	.text
	.globl	s1232
	.p2align	5
	.type	s1232,@function
s1232:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movl	$39000, %ebp
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
	# row r is written up to column r: four rows at a time, whole vectors first
	xorl	%edx, %edx
	.p2align	4
.Lrows:
	xorl	%eax, %eax
	testq	%rdx, %rdx
	je	.Lcorner
	.p2align	4
.Lalong:
	movaps	(%r9,%rax), %xmm0
	movaps	1024(%r9,%rax), %xmm1
	movaps	2048(%r9,%rax), %xmm2
	movaps	3072(%r9,%rax), %xmm3
	addps	(%r10,%rax), %xmm0
	addps	1024(%r10,%rax), %xmm1
	addps	2048(%r10,%rax), %xmm2
	addps	3072(%r10,%rax), %xmm3
	movaps	%xmm0, (%r8,%rax)
	movaps	%xmm1, 1024(%r8,%rax)
	movaps	%xmm2, 2048(%r8,%rax)
	movaps	%xmm3, 3072(%r8,%rax)
	addq	$16, %rax
	cmpq	%rdx, %rax
	jne	.Lalong
.Lcorner:
	movss	(%r9,%rax), %xmm0
	addss	(%r10,%rax), %xmm0
	movss	%xmm0, (%r8,%rax)
	movaps	1024(%r9,%rax), %xmm1
	addps	1024(%r10,%rax), %xmm1
	movlps	%xmm1, 1024(%r8,%rax)
	movaps	2048(%r9,%rax), %xmm2
	addps	2048(%r10,%rax), %xmm2
	movlps	%xmm2, 2048(%r8,%rax)
	movhlps	%xmm2, %xmm2
	movss	%xmm2, 2056(%r8,%rax)
	movaps	3072(%r9,%rax), %xmm3
	addps	3072(%r10,%rax), %xmm3
	movaps	%xmm3, 3072(%r8,%rax)
	addq	$4096, %r8
	addq	$4096, %r9
	addq	$4096, %r10
	addq	$16, %rdx
	cmpq	$1024, %rdx
	jne	.Lrows
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
	.size	s1232, .Lend-s1232
	.section	".note.GNU-stack","",@progbits

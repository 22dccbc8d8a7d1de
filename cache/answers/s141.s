# llmcc-answer: 1
# function: s141
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: loops interchanged: both the packed triangle and the matrix then run along memory
	.text
	.globl	s141
	.p2align	5
	.type	s141,@function
s141:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movl	$78000, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r12
	movq	c@GOTPCREL(%rip), %r13
	movq	d@GOTPCREL(%rip), %r14
	movq	e@GOTPCREL(%rip), %r15
	.p2align	4
.Lrepeat:
	movq	bb@GOTPCREL(%rip), %r9
	movq	flat@GOTPCREL(%rip), %rdi
	# row j of bb goes to the j + 1 elements of flat from j (j + 1) / 2 on: four rows at a time
	xorl	%edx, %edx
	.p2align	4
.Lrows:
	leaq	4(%rdi,%rdx), %rsi
	leaq	8(%rsi,%rdx), %rcx
	leaq	12(%rcx,%rdx), %r8
	xorl	%eax, %eax
	testq	%rdx, %rdx
	je	.Lcorner
	.p2align	4
.Lalong:
	movups	(%rdi,%rax), %xmm0
	movups	(%rsi,%rax), %xmm1
	movups	(%rcx,%rax), %xmm2
	movups	(%r8,%rax), %xmm3
	addps	(%r9,%rax), %xmm0
	addps	1024(%r9,%rax), %xmm1
	addps	2048(%r9,%rax), %xmm2
	addps	3072(%r9,%rax), %xmm3
	movups	%xmm0, (%rdi,%rax)
	movups	%xmm1, (%rsi,%rax)
	movups	%xmm2, (%rcx,%rax)
	movups	%xmm3, (%r8,%rax)
	addq	$16, %rax
	cmpq	%rdx, %rax
	jne	.Lalong
.Lcorner:
	movss	(%rdi,%rax), %xmm0
	addss	(%r9,%rax), %xmm0
	movss	%xmm0, (%rdi,%rax)
	movss	(%rsi,%rax), %xmm0
	addss	1024(%r9,%rax), %xmm0
	movss	%xmm0, (%rsi,%rax)
	movss	4(%rsi,%rax), %xmm0
	addss	1028(%r9,%rax), %xmm0
	movss	%xmm0, 4(%rsi,%rax)
	movss	(%rcx,%rax), %xmm0
	addss	2048(%r9,%rax), %xmm0
	movss	%xmm0, (%rcx,%rax)
	movss	4(%rcx,%rax), %xmm0
	addss	2052(%r9,%rax), %xmm0
	movss	%xmm0, 4(%rcx,%rax)
	movss	8(%rcx,%rax), %xmm0
	addss	2056(%r9,%rax), %xmm0
	movss	%xmm0, 8(%rcx,%rax)
	movups	(%r8,%rax), %xmm0
	addps	3072(%r9,%rax), %xmm0
	movups	%xmm0, (%r8,%rax)
	leaq	16(%r8,%rdx), %rdi
	addq	$4096, %r9
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
	.size	s141, .Lend-s141
	.section	".note.GNU-stack","",@progbits

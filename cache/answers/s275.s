# llmcc-answer: 1
# function: s275
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: loops interchanged; columns with another head keep their values by mask
	.text
	.globl	s275
	.p2align	5
	.type	s275,@function
s275:
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
	# is there a positive head at all?
	xorps	%xmm7, %xmm7
	xorps	%xmm6, %xmm6
	xorl	%eax, %eax
	.p2align	4
.Lheads:
	movaps	%xmm7, %xmm0
	movaps	%xmm7, %xmm1
	cmpltps	(%r8,%rax), %xmm0
	cmpltps	16(%r8,%rax), %xmm1
	orps	%xmm0, %xmm6
	orps	%xmm1, %xmm6
	addq	$32, %rax
	cmpq	$1024, %rax
	jne	.Lheads
	movmskps	%xmm6, %eax
	testl	%eax, %eax
	je	.Ldone
	movl	$1024, %esi
	.p2align	4
.Lrow:
	xorl	%eax, %eax
	.p2align	4
.Lalong:
	movaps	%xmm7, %xmm2
	movaps	%xmm7, %xmm3
	cmpltps	(%r8,%rax), %xmm2
	cmpltps	16(%r8,%rax), %xmm3
	movaps	(%r9,%rsi), %xmm0
	movaps	16(%r9,%rsi), %xmm1
	mulps	(%r10,%rsi), %xmm0
	mulps	16(%r10,%rsi), %xmm1
	addps	-1024(%r8,%rsi), %xmm0
	addps	-1008(%r8,%rsi), %xmm1
	andps	%xmm2, %xmm0
	andps	%xmm3, %xmm1
	andnps	(%r8,%rsi), %xmm2
	andnps	16(%r8,%rsi), %xmm3
	orps	%xmm2, %xmm0
	orps	%xmm3, %xmm1
	movaps	%xmm0, (%r8,%rsi)
	movaps	%xmm1, 16(%r8,%rsi)
	addq	$32, %rsi
	addq	$32, %rax
	cmpq	$1024, %rax
	jne	.Lalong
	cmpq	$262144, %rsi
	jne	.Lrow
.Ldone:
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
	.size	s275, .Lend-s275
	.section	".note.GNU-stack","",@progbits

# llmcc-answer: 1
# function: s2233
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: loops distributed and the first interchanged; both then run along rows
	.text
	.globl	s2233
	.p2align	5
	.type	s2233,@function
s2233:
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
	movl	$1024, %eax
	.p2align	4
.LArow:
	movss	-1020(%r8,%rax), %xmm0
	addss	4(%r10,%rax), %xmm0
	movss	%xmm0, 4(%r8,%rax)
	movss	-1016(%r8,%rax), %xmm0
	addss	8(%r10,%rax), %xmm0
	movss	%xmm0, 8(%r8,%rax)
	movss	-1012(%r8,%rax), %xmm0
	addss	12(%r10,%rax), %xmm0
	movss	%xmm0, 12(%r8,%rax)
	leaq	1024(%rax), %rcx
	addq	$16, %rax
	.p2align	4
.LAcol:
	movaps	-1024(%r8,%rax), %xmm0
	addps	(%r10,%rax), %xmm0
	movaps	%xmm0, (%r8,%rax)
	addq	$16, %rax
	cmpq	%rcx, %rax
	jne	.LAcol
	cmpq	$262144, %rax
	jne	.LArow
	movl	$1024, %eax
	.p2align	4
.LBrow:
	movss	-1020(%r9,%rax), %xmm0
	addss	4(%r10,%rax), %xmm0
	movss	%xmm0, 4(%r9,%rax)
	movss	-1016(%r9,%rax), %xmm0
	addss	8(%r10,%rax), %xmm0
	movss	%xmm0, 8(%r9,%rax)
	movss	-1012(%r9,%rax), %xmm0
	addss	12(%r10,%rax), %xmm0
	movss	%xmm0, 12(%r9,%rax)
	leaq	1024(%rax), %rcx
	addq	$16, %rax
	.p2align	4
.LBcol:
	movaps	-1024(%r9,%rax), %xmm0
	addps	(%r10,%rax), %xmm0
	movaps	%xmm0, (%r9,%rax)
	addq	$16, %rax
	cmpq	%rcx, %rax
	jne	.LBcol
	cmpq	$262144, %rax
	jne	.LBrow
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
	.size	s2233, .Lend-s2233
	.section	".note.GNU-stack","",@progbits

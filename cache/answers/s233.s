# llmcc-answer: 1
# function: s233
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: distributed: column sums by rows, row sums as four chains side by side
	.text
	.globl	s233
	.p2align	5
	.type	s233,@function
s233:
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
	leaq	1024(%r9), %rsi
	leaq	1024(%r10), %rdi
	movl	$63, %edx
	.p2align	4
.Lfour:
	movss	(%rsi), %xmm0
	movss	1024(%rsi), %xmm1
	movss	2048(%rsi), %xmm2
	movss	3072(%rsi), %xmm3
	movl	$4, %eax
	.p2align	4
.Lalong:
	addss	(%rdi,%rax), %xmm0
	addss	1024(%rdi,%rax), %xmm1
	addss	2048(%rdi,%rax), %xmm2
	addss	3072(%rdi,%rax), %xmm3
	movss	%xmm0, (%rsi,%rax)
	movss	%xmm1, 1024(%rsi,%rax)
	movss	%xmm2, 2048(%rsi,%rax)
	movss	%xmm3, 3072(%rsi,%rax)
	addq	$4, %rax
	cmpq	$1024, %rax
	jne	.Lalong
	addq	$4096, %rsi
	addq	$4096, %rdi
	decl	%edx
	jne	.Lfour
	movss	(%rsi), %xmm0
	movss	1024(%rsi), %xmm1
	movss	2048(%rsi), %xmm2
	movl	$4, %eax
	.p2align	4
.Lthree:
	addss	(%rdi,%rax), %xmm0
	addss	1024(%rdi,%rax), %xmm1
	addss	2048(%rdi,%rax), %xmm2
	movss	%xmm0, (%rsi,%rax)
	movss	%xmm1, 1024(%rsi,%rax)
	movss	%xmm2, 2048(%rsi,%rax)
	addq	$4, %rax
	cmpq	$1024, %rax
	jne	.Lthree
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
	.size	s233, .Lend-s233
	.section	".note.GNU-stack","",@progbits

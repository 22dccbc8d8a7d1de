# llmcc-answer: 1
# function: s231
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: loops interchanged: every column is a chain of its own, so whole rows are added at once
	.text
	.globl	s231
	.p2align	5
	.type	s231,@function
s231:
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
.Lrow:
	movaps	-1024(%r8,%rax), %xmm0
	movaps	-1008(%r8,%rax), %xmm1
	movaps	-992(%r8,%rax), %xmm2
	movaps	-976(%r8,%rax), %xmm3
	addps	(%r9,%rax), %xmm0
	addps	16(%r9,%rax), %xmm1
	addps	32(%r9,%rax), %xmm2
	addps	48(%r9,%rax), %xmm3
	movaps	%xmm0, (%r8,%rax)
	movaps	%xmm1, 16(%r8,%rax)
	movaps	%xmm2, 32(%r8,%rax)
	movaps	%xmm3, 48(%r8,%rax)
	addq	$64, %rax
	cmpq	$262144, %rax
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
	.size	s231, .Lend-s231
	.section	".note.GNU-stack","",@progbits

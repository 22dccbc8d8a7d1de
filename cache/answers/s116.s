# llmcc-answer: 1
# function: s116
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: each element times its old right neighbour: no chain at all
	.text
	.globl	s116
	.p2align	5
	.type	s116,@function
s116:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movl	$1000000, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r12
	movq	c@GOTPCREL(%rip), %r13
	movq	d@GOTPCREL(%rip), %r14
	movq	e@GOTPCREL(%rip), %r15
	.p2align	4
.Lrepeat:
	xorl	%eax, %eax
	.p2align	4
.Lblock:
	movups	4(%rbx,%rax), %xmm0
	movups	20(%rbx,%rax), %xmm1
	mulps	(%rbx,%rax), %xmm0
	mulps	16(%rbx,%rax), %xmm1
	movaps	%xmm0, (%rbx,%rax)
	movaps	%xmm1, 16(%rbx,%rax)
	addq	$32, %rax
	cmpq	$127968, %rax
	jne	.Lblock
	movss	4(%rbx,%rax), %xmm0
	mulss	(%rbx,%rax), %xmm0
	movss	%xmm0, (%rbx,%rax)
	movss	8(%rbx,%rax), %xmm0
	mulss	4(%rbx,%rax), %xmm0
	movss	%xmm0, 4(%rbx,%rax)
	movss	12(%rbx,%rax), %xmm0
	mulss	8(%rbx,%rax), %xmm0
	movss	%xmm0, 8(%rbx,%rax)
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
	.size	s116, .Lend-s116
	.section	".note.GNU-stack","",@progbits

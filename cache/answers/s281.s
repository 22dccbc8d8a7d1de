# llmcc-answer: 1
# function: s281
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: blocks of four do not meet in the middle, so reading backwards is safe
	.text
	.globl	s281
	.p2align	5
	.type	s281,@function
s281:
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
	movaps	.Lone(%rip), %xmm7
	movl	$127984, %ecx
	xorl	%eax, %eax
	.p2align	4
.Lblock:
	movaps	(%rbx,%rcx), %xmm0
	shufps	$0x1b, %xmm0, %xmm0
	movaps	(%r12,%rax), %xmm1
	mulps	(%r13,%rax), %xmm1
	addps	%xmm1, %xmm0
	movaps	%xmm0, (%r12,%rax)
	subps	%xmm7, %xmm0
	movaps	%xmm0, (%rbx,%rax)
	subq	$16, %rcx
	addq	$16, %rax
	cmpq	$128000, %rax
	jne	.Lblock
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
	.size	s281, .Lend-s281
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4
.Lone:
	.float	1.0, 1.0, 1.0, 1.0
	.section	".note.GNU-stack","",@progbits

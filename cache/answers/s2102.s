# llmcc-answer: 1
# function: s2102
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: zeros in memory order, then the diagonal
	.text
	.globl	s2102
	.p2align	5
	.type	s2102,@function
s2102:
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
	xorps	%xmm0, %xmm0
	xorl	%eax, %eax
	.p2align	4
.Lzero:
	movaps	%xmm0, (%r8,%rax)
	movaps	%xmm0, 16(%r8,%rax)
	movaps	%xmm0, 32(%r8,%rax)
	movaps	%xmm0, 48(%r8,%rax)
	addq	$64, %rax
	cmpq	$262144, %rax
	jne	.Lzero
	xorl	%eax, %eax
	.p2align	4
.Lone:
	movl	$0x3f800000, (%r8,%rax)
	movl	$0x3f800000, 1028(%r8,%rax)
	addq	$2056, %rax
	cmpq	$263168, %rax
	jb	.Lone
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
	.size	s2102, .Lend-s2102
	.section	".note.GNU-stack","",@progbits

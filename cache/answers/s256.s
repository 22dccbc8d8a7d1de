# llmcc-answer: 1
# function: s256
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: the recurrence is the same for every column and runs once; the matrix by rows
	.text
	.globl	s256
	.p2align	5
	.type	s256,@function
s256:
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
	# a starts from a[0] again in every column, so it is the same for all of them
	movss	.Lone(%rip), %xmm7
	movss	(%rbx), %xmm4
	movl	$4, %edx
	leaq	1024(%r9), %rsi
	leaq	1024(%r10), %rdi
	.p2align	4
.Lrow:
	movaps	%xmm7, %xmm5
	subss	%xmm4, %xmm5
	movaps	%xmm5, %xmm4
	movss	%xmm4, (%rbx,%rdx)
	shufps	$0, %xmm5, %xmm5
	movss	(%r14,%rdx), %xmm6
	shufps	$0, %xmm6, %xmm6
	xorl	%eax, %eax
	.p2align	4
.Lalong:
	movaps	(%rsi,%rax), %xmm0
	movaps	16(%rsi,%rax), %xmm1
	movaps	32(%rsi,%rax), %xmm2
	movaps	48(%rsi,%rax), %xmm3
	mulps	%xmm6, %xmm0
	mulps	%xmm6, %xmm1
	mulps	%xmm6, %xmm2
	mulps	%xmm6, %xmm3
	addps	%xmm5, %xmm0
	addps	%xmm5, %xmm1
	addps	%xmm5, %xmm2
	addps	%xmm5, %xmm3
	movaps	%xmm0, (%rdi,%rax)
	movaps	%xmm1, 16(%rdi,%rax)
	movaps	%xmm2, 32(%rdi,%rax)
	movaps	%xmm3, 48(%rdi,%rax)
	addq	$64, %rax
	cmpq	$1024, %rax
	jne	.Lalong
	addq	$1024, %rsi
	addq	$1024, %rdi
	addq	$4, %rdx
	cmpq	$1024, %rdx
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
	.size	s256, .Lend-s256
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2
.Lone:
	.float	1.0
	.section	".note.GNU-stack","",@progbits

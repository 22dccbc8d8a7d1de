# llmcc-answer: 1
# function: s114
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: tiles of four by four, transposed in registers; on the diagonal one by one
	.text
	.globl	s114
	.p2align	5
	.type	s114,@function
s114:
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
	movq	aa@GOTPCREL(%rip), %r8
	movq	bb@GOTPCREL(%rip), %r9
	# tiles of four by four below the diagonal; what they read lies above it and stays as it is
	movq	%r8, %r10
	xorl	%edx, %edx
	.p2align	4
.Lrows:
	xorl	%eax, %eax
	leaq	(%r8,%rdx), %rcx
	testq	%rdx, %rdx
	je	.Ldiagonal
	.p2align	4
.Ltile:
	movaps	(%rcx), %xmm0
	movaps	1024(%rcx), %xmm1
	movaps	2048(%rcx), %xmm2
	movaps	3072(%rcx), %xmm3
	movaps	%xmm0, %xmm4
	unpcklps	%xmm1, %xmm0
	unpckhps	%xmm1, %xmm4
	movaps	%xmm2, %xmm5
	unpcklps	%xmm3, %xmm2
	unpckhps	%xmm3, %xmm5
	movaps	%xmm0, %xmm1
	movlhps	%xmm2, %xmm0
	movhlps	%xmm1, %xmm2
	movaps	%xmm4, %xmm3
	movlhps	%xmm5, %xmm4
	movhlps	%xmm3, %xmm5
	addps	(%r9,%rax), %xmm0
	addps	1024(%r9,%rax), %xmm2
	addps	2048(%r9,%rax), %xmm4
	addps	3072(%r9,%rax), %xmm5
	movaps	%xmm0, (%r10,%rax)
	movaps	%xmm2, 1024(%r10,%rax)
	movaps	%xmm4, 2048(%r10,%rax)
	movaps	%xmm5, 3072(%r10,%rax)
	addq	$4096, %rcx
	addq	$16, %rax
	cmpq	%rdx, %rax
	jne	.Ltile
.Ldiagonal:
	leaq	(%r10,%rdx), %rdi
	leaq	(%r9,%rdx), %rsi
	movss	4(%rdi), %xmm0
	addss	1024(%rsi), %xmm0
	movss	%xmm0, 1024(%rdi)
	movss	8(%rdi), %xmm0
	addss	2048(%rsi), %xmm0
	movss	%xmm0, 2048(%rdi)
	movss	1032(%rdi), %xmm0
	addss	2052(%rsi), %xmm0
	movss	%xmm0, 2052(%rdi)
	movss	12(%rdi), %xmm0
	addss	3072(%rsi), %xmm0
	movss	%xmm0, 3072(%rdi)
	movss	1036(%rdi), %xmm0
	addss	3076(%rsi), %xmm0
	movss	%xmm0, 3076(%rdi)
	movss	2060(%rdi), %xmm0
	addss	3080(%rsi), %xmm0
	movss	%xmm0, 3080(%rdi)
	addq	$4096, %r10
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
	.size	s114, .Lend-s114
	.section	".note.GNU-stack","",@progbits

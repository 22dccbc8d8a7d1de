# llmcc-answer: 1
# function: s1115
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: cc is transposed in registers, tile by tile
	.text
	.globl	s1115
	.p2align	5
	.type	s1115,@function
s1115:
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
	xorl	%esi, %esi
	.p2align	4
.Lrows:
	movq	%rsi, %rax
	shlq	$10, %rax
	leaq	(%r10,%rsi,4), %rdi
	movl	$64, %edx
	.p2align	4
.Ltile:
	movaps	(%rdi), %xmm0
	movaps	1024(%rdi), %xmm1
	movaps	2048(%rdi), %xmm2
	movaps	3072(%rdi), %xmm3
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
	mulps	(%r8,%rax), %xmm0
	mulps	1024(%r8,%rax), %xmm2
	mulps	2048(%r8,%rax), %xmm4
	mulps	3072(%r8,%rax), %xmm5
	addps	(%r9,%rax), %xmm0
	addps	1024(%r9,%rax), %xmm2
	addps	2048(%r9,%rax), %xmm4
	addps	3072(%r9,%rax), %xmm5
	movaps	%xmm0, (%r8,%rax)
	movaps	%xmm2, 1024(%r8,%rax)
	movaps	%xmm4, 2048(%r8,%rax)
	movaps	%xmm5, 3072(%r8,%rax)
	addq	$16, %rax
	addq	$4096, %rdi
	decl	%edx
	jne	.Ltile
	addq	$4, %rsi
	cmpq	$256, %rsi
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
	.size	s1115, .Lend-s1115
	.section	".note.GNU-stack","",@progbits

# llmcc-answer: 1
# function: s126
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: four columns side by side, the vector operand transposed in registers
	.text
	.globl	s126
	.p2align	5
	.type	s126,@function
s126:
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
	movq	bb@GOTPCREL(%rip), %r8
	movq	cc@GOTPCREL(%rip), %r10
	movq	flat@GOTPCREL(%rip), %rdi
	# four columns side by side; what flat gives them is transposed in registers, four rows at a time
	xorl	%edx, %edx
	.p2align	4
.Lcolumns:
	movaps	(%r8,%rdx), %xmm6
	leaq	1024(%r8,%rdx), %rsi
	leaq	1024(%r10,%rdx), %rcx
	xorl	%eax, %eax
	.p2align	4
.Ltile:
	movaps	(%rdi,%rax), %xmm0
	movaps	1024(%rdi,%rax), %xmm1
	movaps	2048(%rdi,%rax), %xmm2
	movaps	3072(%rdi,%rax), %xmm3
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
	mulps	(%rcx), %xmm0
	mulps	1024(%rcx), %xmm2
	mulps	2048(%rcx), %xmm4
	addps	%xmm6, %xmm0
	addps	%xmm0, %xmm2
	addps	%xmm2, %xmm4
	movaps	%xmm0, (%rsi)
	movaps	%xmm2, 1024(%rsi)
	movaps	%xmm4, 2048(%rsi)
	cmpq	$1008, %rax
	je	.Ldown
	mulps	3072(%rcx), %xmm5
	addps	%xmm4, %xmm5
	movaps	%xmm5, 3072(%rsi)
	movaps	%xmm5, %xmm6
	addq	$4096, %rsi
	addq	$4096, %rcx
	addq	$16, %rax
	jmp	.Ltile
.Ldown:
	addq	$4096, %rdi
	addq	$16, %rdx
	cmpq	$1024, %rdx
	jne	.Lcolumns
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
	.size	s126, .Lend-s126
	.section	".note.GNU-stack","",@progbits

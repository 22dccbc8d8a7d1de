# llmcc-answer: 1
# function: s232
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: each row is a chain: four of them side by side hide the latency
	.text
	.globl	s232
	.p2align	5
	.type	s232,@function
s232:
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
	leaq	1024(%r8), %rsi
	leaq	1024(%r9), %rdi
	movl	$1, %edx
	.p2align	4
.Lrows:
	movss	(%rsi), %xmm0
	movss	1024(%rsi), %xmm1
	movss	2048(%rsi), %xmm2
	movss	3072(%rsi), %xmm3
	movl	$1, %eax
	.p2align	4
.Lalong:
	mulss	%xmm0, %xmm0
	mulss	%xmm1, %xmm1
	mulss	%xmm2, %xmm2
	mulss	%xmm3, %xmm3
	addss	(%rdi,%rax,4), %xmm0
	addss	1024(%rdi,%rax,4), %xmm1
	addss	2048(%rdi,%rax,4), %xmm2
	addss	3072(%rdi,%rax,4), %xmm3
	movss	%xmm0, (%rsi,%rax,4)
	movss	%xmm1, 1024(%rsi,%rax,4)
	movss	%xmm2, 2048(%rsi,%rax,4)
	movss	%xmm3, 3072(%rsi,%rax,4)
	incl	%eax
	cmpl	%edx, %eax
	jbe	.Lalong
	mulss	%xmm1, %xmm1
	mulss	%xmm2, %xmm2
	mulss	%xmm3, %xmm3
	addss	1024(%rdi,%rax,4), %xmm1
	addss	2048(%rdi,%rax,4), %xmm2
	addss	3072(%rdi,%rax,4), %xmm3
	movss	%xmm1, 1024(%rsi,%rax,4)
	movss	%xmm2, 2048(%rsi,%rax,4)
	movss	%xmm3, 3072(%rsi,%rax,4)
	mulss	%xmm2, %xmm2
	mulss	%xmm3, %xmm3
	addss	2052(%rdi,%rax,4), %xmm2
	addss	3076(%rdi,%rax,4), %xmm3
	movss	%xmm2, 2052(%rsi,%rax,4)
	movss	%xmm3, 3076(%rsi,%rax,4)
	mulss	%xmm3, %xmm3
	addss	3080(%rdi,%rax,4), %xmm3
	movss	%xmm3, 3080(%rsi,%rax,4)
	addq	$4096, %rsi
	addq	$4096, %rdi
	addl	$4, %edx
	cmpl	$253, %edx
	jb	.Lrows
	movss	(%rsi), %xmm0
	movss	1024(%rsi), %xmm1
	movss	2048(%rsi), %xmm2
	movl	$1, %eax
	.p2align	4
.Llast:
	mulss	%xmm0, %xmm0
	mulss	%xmm1, %xmm1
	mulss	%xmm2, %xmm2
	addss	(%rdi,%rax,4), %xmm0
	addss	1024(%rdi,%rax,4), %xmm1
	addss	2048(%rdi,%rax,4), %xmm2
	movss	%xmm0, (%rsi,%rax,4)
	movss	%xmm1, 1024(%rsi,%rax,4)
	movss	%xmm2, 2048(%rsi,%rax,4)
	incl	%eax
	cmpl	$254, %eax
	jne	.Llast
	mulss	%xmm1, %xmm1
	mulss	%xmm2, %xmm2
	addss	1024(%rdi,%rax,4), %xmm1
	addss	2048(%rdi,%rax,4), %xmm2
	movss	%xmm1, 1024(%rsi,%rax,4)
	movss	%xmm2, 2048(%rsi,%rax,4)
	mulss	%xmm2, %xmm2
	addss	2052(%rdi,%rax,4), %xmm2
	movss	%xmm2, 2052(%rsi,%rax,4)
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
	.size	s232, .Lend-s232
	.section	".note.GNU-stack","",@progbits

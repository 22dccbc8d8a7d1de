# llmcc-answer: 1
# function: s341
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: packed without branches; the one element written too far is put back
	.text
	.globl	s341
	.p2align	5
	.type	s341,@function
s341:
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
	xorps	%xmm0, %xmm0
	xorl	%eax, %eax
	pxor	%xmm3, %xmm3
	.p2align	4
.Lcount:
	movaps	%xmm0, %xmm1
	movaps	%xmm0, %xmm2
	cmpltps	(%r12,%rax), %xmm1
	cmpltps	16(%r12,%rax), %xmm2
	psubd	%xmm1, %xmm3
	psubd	%xmm2, %xmm3
	addq	$32, %rax
	cmpq	$128000, %rax
	jne	.Lcount
	pshufd	$0x4e, %xmm3, %xmm1
	paddd	%xmm1, %xmm3
	pshufd	$0xb1, %xmm3, %xmm1
	paddd	%xmm1, %xmm3
	movd	%xmm3, %esi
	testl	%esi, %esi
	je	.Lpacked
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	xorl	%edi, %edi
	cmpl	$32000, %esi
	je	.Lpack
	movl	(%rbx,%rsi,4), %edi
	.p2align	4
.Lpack:
	movss	0(%r12,%rax), %xmm1
	xorl	%edx, %edx
	ucomiss	%xmm0, %xmm1
	seta	%dl
	movss	%xmm1, (%rbx,%rcx,4)
	addq	%rdx, %rcx
	movss	4(%r12,%rax), %xmm1
	xorl	%edx, %edx
	ucomiss	%xmm0, %xmm1
	seta	%dl
	movss	%xmm1, (%rbx,%rcx,4)
	addq	%rdx, %rcx
	movss	8(%r12,%rax), %xmm1
	xorl	%edx, %edx
	ucomiss	%xmm0, %xmm1
	seta	%dl
	movss	%xmm1, (%rbx,%rcx,4)
	addq	%rdx, %rcx
	movss	12(%r12,%rax), %xmm1
	xorl	%edx, %edx
	ucomiss	%xmm0, %xmm1
	seta	%dl
	movss	%xmm1, (%rbx,%rcx,4)
	addq	%rdx, %rcx
	addq	$16, %rax
	cmpq	$128000, %rax
	jne	.Lpack
	cmpl	$32000, %esi
	je	.Lpacked
	movl	%edi, (%rbx,%rsi,4)
.Lpacked:
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
	.size	s341, .Lend-s341
	.section	".note.GNU-stack","",@progbits

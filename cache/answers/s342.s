# llmcc-answer: 1
# function: s342
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: unpacked by conditional moves
	.text
	.globl	s342
	.p2align	5
	.type	s342,@function
s342:
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
	xorl	%ecx, %ecx
	.p2align	4
.Lblock:
	movaps	%xmm0, %xmm2
	cmpltps	(%rbx,%rax), %xmm2
	movmskps	%xmm2, %r11d
	testl	%r11d, %r11d
	je	.Lnext
	movss	0(%rbx,%rax), %xmm1
	xorl	%edx, %edx
	ucomiss	%xmm0, %xmm1
	seta	%dl
	movl	(%r12,%rcx,4), %esi
	movd	%xmm1, %edi
	testl	%edx, %edx
	cmovnel	%esi, %edi
	movl	%edi, 0(%rbx,%rax)
	addq	%rdx, %rcx
	movss	4(%rbx,%rax), %xmm1
	xorl	%edx, %edx
	ucomiss	%xmm0, %xmm1
	seta	%dl
	movl	(%r12,%rcx,4), %esi
	movd	%xmm1, %edi
	testl	%edx, %edx
	cmovnel	%esi, %edi
	movl	%edi, 4(%rbx,%rax)
	addq	%rdx, %rcx
	movss	8(%rbx,%rax), %xmm1
	xorl	%edx, %edx
	ucomiss	%xmm0, %xmm1
	seta	%dl
	movl	(%r12,%rcx,4), %esi
	movd	%xmm1, %edi
	testl	%edx, %edx
	cmovnel	%esi, %edi
	movl	%edi, 8(%rbx,%rax)
	addq	%rdx, %rcx
	movss	12(%rbx,%rax), %xmm1
	xorl	%edx, %edx
	ucomiss	%xmm0, %xmm1
	seta	%dl
	movl	(%r12,%rcx,4), %esi
	movd	%xmm1, %edi
	testl	%edx, %edx
	cmovnel	%esi, %edi
	movl	%edi, 12(%rbx,%rax)
	addq	%rdx, %rcx
.Lnext:
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
	.size	s342, .Lend-s342
	.section	".note.GNU-stack","",@progbits

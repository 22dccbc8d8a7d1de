# expect: ACCEPTED
# function: axpy_strided
# note: vectors for stride one without overlap, any other stride one by one
	.text
axpy_strided:
	movq	%rdx, %rax
	xorq	$1, %rax
	movq	%r8, %r9
	xorq	$1, %r9
	orq	%rax, %r9
	setne	%r9b
	movq	%rsi, %rax
	subq	%rcx, %rax
	cmpq	$-15, %rax
	setae	%r10b
	xorl	%eax, %eax
	orb	%r9b, %r10b
	jne	.LBB0_4
	cmpl	$4, %edi
	jl	.LBB0_4
	movaps	%xmm0, %xmm1
	shufps	$0, %xmm0, %xmm1
	movl	%edi, %r9d
	xorl	%eax, %eax
	.p2align	4
.LBB0_3:
	movq	%rax, %r10
	movups	(%rcx,%rax,4), %xmm2
	movups	(%rsi,%rax,4), %xmm3
	mulps	%xmm1, %xmm3
	addps	%xmm2, %xmm3
	movups	%xmm3, (%rcx,%rax,4)
	addq	$4, %rax
	addq	$8, %r10
	cmpq	%r9, %r10
	jbe	.LBB0_3
.LBB0_4:
	cmpl	%edi, %eax
	jge	.LBB0_7
	movl	%eax, %r9d
	movl	%edi, %eax
	movq	%r8, %rdi
	imulq	%r9, %rdi
	leaq	(%rcx,%rdi,4), %rcx
	shlq	$2, %r8
	movq	%rdx, %rdi
	imulq	%r9, %rdi
	leaq	(%rsi,%rdi,4), %rsi
	shlq	$2, %rdx
	subq	%r9, %rax
	.p2align	4
.LBB0_6:
	movss	(%rsi), %xmm1
	mulss	%xmm0, %xmm1
	addss	(%rcx), %xmm1
	movss	%xmm1, (%rcx)
	addq	%r8, %rcx
	addq	%rdx, %rsi
	decq	%rax
	jne	.LBB0_6
.LBB0_7:
	retq

# expect: WRONG_OUTPUT|CRASH
# function: add_arrays
# note: c = a + 1 element: sums of what was just written are missing
	.text
add_arrays:
	testl	%ecx, %ecx
	jle	.LBB0_11
	movl	%ecx, %eax
	leaq	(,%rax,8), %rcx
	negq	%rcx
	movq	%rdx, %r8
	subq	%rdi, %r8
	cmpq	%rcx, %r8
	jbe	.LBB0_3
	xorl	%r8d, %r8d
	jmp	.LBB0_9
.LBB0_3:
	testb	$8, %dil
	jne	.LBB0_5
	xorl	%ecx, %ecx
	jmp	.LBB0_6
.LBB0_5:
	movsd	(%rsi), %xmm0
	addsd	(%rdx), %xmm0
	movsd	%xmm0, (%rdi)
	movl	$1, %ecx
.LBB0_6:
	testb	$7, %dil
	setne	%r8b
	leal	4(%rcx), %r9d
	cmpl	%eax, %r9d
	seta	%r9b
	orb	%r8b, %r9b
	je	.LBB0_8
	movq	%rcx, %r8
	jmp	.LBB0_9
	.p2align	4
.LBB0_8:
	movupd	(%rsi,%rcx,8), %xmm0
	movupd	16(%rsi,%rcx,8), %xmm1
	movupd	(%rdx,%rcx,8), %xmm2
	addpd	%xmm0, %xmm2
	movupd	16(%rdx,%rcx,8), %xmm0
	addpd	%xmm1, %xmm0
	movapd	%xmm2, (%rdi,%rcx,8)
	movapd	%xmm0, 16(%rdi,%rcx,8)
	leaq	4(%rcx), %r8
	addq	$8, %rcx
	cmpq	%rax, %rcx
	movq	%r8, %rcx
	jbe	.LBB0_8
.LBB0_9:
	cmpq	%rax, %r8
	jae	.LBB0_11
	.p2align	4
.LBB0_10:
	movsd	(%rsi,%r8,8), %xmm0
	addsd	(%rdx,%r8,8), %xmm0
	movsd	%xmm0, (%rdi,%r8,8)
	incq	%r8
	cmpq	%r8, %rax
	jne	.LBB0_10
.LBB0_11:
	retq

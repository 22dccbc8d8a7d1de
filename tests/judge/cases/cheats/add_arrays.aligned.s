# expect: CRASH|WRONG_OUTPUT
# function: add_arrays
# note: a and b are loaded as if they were as aligned as c
	.text
add_arrays:
	testl	%ecx, %ecx
	jle	.LBB0_13
	movl	%ecx, %eax
	movq	%rsi, %r8
	notq	%r8
	addq	%rdi, %r8
	leaq	-1(,%rax,8), %rcx
	cmpq	%rcx, %r8
	jb	.LBB0_2
	movq	%rdx, %r8
	notq	%r8
	addq	%rdi, %r8
	cmpq	%rcx, %r8
	jae	.LBB0_5
.LBB0_2:
	xorl	%r8d, %r8d
.LBB0_11:
	cmpq	%rax, %r8
	jae	.LBB0_13
	.p2align	4
.LBB0_12:
	movsd	(%rsi,%r8,8), %xmm0
	addsd	(%rdx,%r8,8), %xmm0
	movsd	%xmm0, (%rdi,%r8,8)
	incq	%r8
	cmpq	%r8, %rax
	jne	.LBB0_12
.LBB0_13:
	retq
.LBB0_5:
	testb	$8, %dil
	jne	.LBB0_7
	xorl	%ecx, %ecx
	jmp	.LBB0_8
.LBB0_7:
	movsd	(%rsi), %xmm0
	addsd	(%rdx), %xmm0
	movsd	%xmm0, (%rdi)
	movl	$1, %ecx
.LBB0_8:
	testb	$7, %dil
	setne	%r8b
	leal	4(%rcx), %r9d
	cmpl	%eax, %r9d
	seta	%r9b
	orb	%r8b, %r9b
	je	.LBB0_10
	movq	%rcx, %r8
	jmp	.LBB0_11
	.p2align	4
.LBB0_10:
	movapd	(%rsi,%rcx,8), %xmm0
	movapd	16(%rsi,%rcx,8), %xmm1
	addpd	(%rdx,%rcx,8), %xmm0
	addpd	16(%rdx,%rcx,8), %xmm1
	movapd	%xmm0, (%rdi,%rcx,8)
	movapd	%xmm1, 16(%rdi,%rcx,8)
	leaq	4(%rcx), %r8
	addq	$8, %rcx
	cmpq	%rax, %rcx
	movq	%r8, %rcx
	jbe	.LBB0_10
	jmp	.LBB0_11

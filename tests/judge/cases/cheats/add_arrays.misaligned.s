# expect: CRASH|WRONG_OUTPUT
# function: add_arrays
# note: c = 4 (mod 8), which nothing forbids for packed doubles of alignment 8; c = 8 (mod 16) is not peeled
	.text
add_arrays:
	testl	%ecx, %ecx
	jle	.LBB0_9
	movl	%ecx, %eax
	movq	%rsi, %r9
	notq	%r9
	addq	%rdi, %r9
	leaq	-1(,%rax,8), %r8
	cmpq	%r8, %r9
	jb	.LBB0_2
	movq	%rdx, %r9
	notq	%r9
	addq	%rdi, %r9
	cmpq	%r8, %r9
	setb	%r8b
	testb	$7, %dil
	setne	%r9b
	cmpl	$4, %ecx
	setb	%cl
	orb	%r9b, %cl
	orb	%r8b, %cl
	je	.LBB0_5
.LBB0_2:
	xorl	%ecx, %ecx
	jmp	.LBB0_7
.LBB0_5:
	xorl	%r8d, %r8d
	.p2align	4
.LBB0_6:
	movupd	(%rsi,%r8,8), %xmm0
	movupd	16(%rsi,%r8,8), %xmm1
	movupd	(%rdx,%r8,8), %xmm2
	addpd	%xmm0, %xmm2
	movupd	16(%rdx,%r8,8), %xmm0
	addpd	%xmm1, %xmm0
	movapd	%xmm2, (%rdi,%r8,8)
	movapd	%xmm0, 16(%rdi,%r8,8)
	leaq	4(%r8), %rcx
	addq	$8, %r8
	cmpq	%rax, %r8
	movq	%rcx, %r8
	jbe	.LBB0_6
.LBB0_7:
	cmpq	%rax, %rcx
	jae	.LBB0_9
	.p2align	4
.LBB0_8:
	movsd	(%rsi,%rcx,8), %xmm0
	addsd	(%rdx,%rcx,8), %xmm0
	movsd	%xmm0, (%rdi,%rcx,8)
	incq	%rcx
	cmpq	%rcx, %rax
	jne	.LBB0_8
.LBB0_9:
	retq

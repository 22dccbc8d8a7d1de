# expect: WRONG_OUTPUT
# function: square_root
# note: the square of a large number, 3037000501 squared: its root is one too small
	.text
square_root:
	movq	%rdi, %rax
	shrq	$52, %rax
	movq	%rdi, %rcx
	andq	$-4096, %rcx
	testq	%rax, %rax
	cmoveq	%rdi, %rcx
	movq	%rcx, %xmm0
	punpckldq	.LCPI0_0(%rip), %xmm0
	subpd	.LCPI0_1(%rip), %xmm0
	movapd	%xmm0, %xmm1
	unpckhpd	%xmm0, %xmm1
	addsd	%xmm0, %xmm1
	xorps	%xmm0, %xmm0
	sqrtsd	%xmm1, %xmm0
	cvttsd2si	%xmm0, %rax
	movq	%rax, %rcx
	shrq	$32, %rcx
	cmpq	$1, %rcx
	adcq	$-1, %rax
	movq	%rax, %rcx
	imulq	%rax, %rcx
	cmpq	%rcx, %rdi
	sbbl	$0, %eax
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	1127219200
	.long	1160773632
	.long	0
	.long	0
	.p2align	4, 0x0
.LCPI0_1:
	.quad	0x4330000000000000
	.quad	0x4530000000000000

# expect: WRONG_OUTPUT
# function: square_root
# note: in single precision and corrected by one: 2^50 + 2^26
	.text
square_root:
	movq	%rdi, %rax
	shrq	%rax
	cvtsi2ss	%rax, %xmm0
	cvtss2sd	%xmm0, %xmm0
	addsd	%xmm0, %xmm0
	sqrtsd	%xmm0, %xmm0
	cvttsd2si	%xmm0, %rcx
	xorl	%eax, %eax
	movq	%rcx, %rdx
	shrq	$32, %rdx
	setne	%al
	movq	%rcx, %rdx
	subq	%rax, %rdx
	imulq	%rdx, %rdx
	cmpq	%rdx, %rdi
	sbbq	%rax, %rcx
	movl	$4294967294, %eax
	cmpq	%rax, %rcx
	ja	.LBB0_1
	leaq	1(%rcx), %rdx
	imulq	%rdx, %rdx
	xorl	%eax, %eax
	cmpq	%rdi, %rdx
	setbe	%al
	addl	%ecx, %eax
	retq
.LBB0_1:
	xorl	%eax, %eax
	addl	%ecx, %eax
	retq

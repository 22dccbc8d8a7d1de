# expect: WRONG_OUTPUT
# function: square_root
# note: from 2^64 - 2^32 on the root would be 2^32
	.text
square_root:
	movq	%rdi, %rax
	shrq	%rax
	cvtsi2sd	%rax, %xmm0
	addsd	%xmm0, %xmm0
	sqrtsd	%xmm0, %xmm0
	cvttsd2si	%xmm0, %rcx
	movq	%rcx, %rax
	imulq	%rcx, %rax
	cmpq	%rax, %rdi
	sbbq	$0, %rcx
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

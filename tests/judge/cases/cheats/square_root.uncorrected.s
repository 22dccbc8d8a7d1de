# expect: WRONG_OUTPUT
# function: square_root
# note: 1: the root of an even number below it is taken as it is
	.text
square_root:
	shrq	%rdi
	cvtsi2sd	%rdi, %xmm0
	addsd	%xmm0, %xmm0
	sqrtsd	%xmm0, %xmm0
	cvttsd2si	%xmm0, %rax
	movq	%rax, %rcx
	shrq	$32, %rcx
	cmpq	$1, %rcx
	adcl	$-1, %eax
	retq

# expect: WRONG_OUTPUT
# function: exchange
# note: arrays three elements apart
	.text
exchange:
	testl	%edx, %edx
	jle	.LBB0_7
	movl	%edx, %eax
	movq	%rsi, %rcx
	subq	%rdi, %rcx
	addq	$11, %rcx
	cmpq	$23, %rcx
	setb	%cl
	cmpl	$4, %edx
	setb	%dl
	orb	%cl, %dl
	je	.LBB0_3
	xorl	%ecx, %ecx
	jmp	.LBB0_5
.LBB0_3:
	xorl	%edx, %edx
	.p2align	4
.LBB0_4:
	movups	(%rdi,%rdx,4), %xmm0
	movups	(%rsi,%rdx,4), %xmm1
	movups	%xmm1, (%rdi,%rdx,4)
	movups	%xmm0, (%rsi,%rdx,4)
	leaq	4(%rdx), %rcx
	addq	$8, %rdx
	cmpq	%rax, %rdx
	movq	%rcx, %rdx
	jbe	.LBB0_4
.LBB0_5:
	cmpq	%rax, %rcx
	jae	.LBB0_7
	.p2align	4
.LBB0_6:
	movl	(%rdi,%rcx,4), %edx
	movl	(%rsi,%rcx,4), %r8d
	movl	%r8d, (%rdi,%rcx,4)
	movl	%edx, (%rsi,%rcx,4)
	incq	%rcx
	cmpq	%rcx, %rax
	jne	.LBB0_6
.LBB0_7:
	retq

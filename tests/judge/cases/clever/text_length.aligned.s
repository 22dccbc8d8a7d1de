# expect: ACCEPTED
# function: text_length
# note: sixteen aligned bytes at a time, which never cross into another page
	.text
text_length:
	movq	%rdi, %rax
	andq	$-16, %rax
	pxor	%xmm0, %xmm0
	movdqa	(%rax), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %edx
	movl	%edi, %ecx
	andb	$15, %cl
	shrl	%cl, %edx
	testl	%edx, %edx
	je	.LBB0_1
	rep		bsfl	%edx, %eax
	retq
.LBB0_1:
	movq	%rax, %rcx
	subq	%rdi, %rcx
	addq	$16, %rax
	.p2align	4
.LBB0_2:
	movdqa	(%rax), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %edx
	addq	$16, %rcx
	addq	$16, %rax
	testl	%edx, %edx
	je	.LBB0_2
	rep		bsfl	%edx, %eax
	addq	%rcx, %rax
	retq

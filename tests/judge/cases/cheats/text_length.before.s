# expect: WRONG_OUTPUT
# function: text_length
# note: a zero byte in front of the text ends it: "a" behind a zero at an address of 1 (mod 16)
	.text
text_length:
	movq	%rdi, %rax
	andq	$-16, %rax
	pxor	%xmm0, %xmm0
	movdqa	(%rax), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %esi
	movl	%edi, %ecx
	andb	$15, %cl
	movl	%esi, %edx
	shrl	%cl, %edx
	testl	%edx, %edx
	cmovel	%esi, %edx
	testl	%esi, %esi
	je	.LBB0_2
	testl	%edx, %edx
	je	.LBB0_2
	rep		bsfl	%edx, %eax
	retq
.LBB0_2:
	movq	%rax, %rcx
	subq	%rdi, %rcx
	addq	$16, %rax
	.p2align	4
.LBB0_3:
	movdqa	(%rax), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %edx
	addq	$16, %rcx
	addq	$16, %rax
	testl	%edx, %edx
	je	.LBB0_3
	rep		bsfl	%edx, %eax
	addq	%rcx, %rax
	retq

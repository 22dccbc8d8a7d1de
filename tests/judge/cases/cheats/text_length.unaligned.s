# expect: CRASH|WRONG_OUTPUT
# function: text_length
# note: sixteen bytes from wherever the text begins, which may cross into another page
	.text
text_length:
	movdqu	(%rdi), %xmm1
	pxor	%xmm0, %xmm0
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %eax
	testl	%eax, %eax
	je	.LBB0_1
	rep		bsfl	%eax, %eax
	retq
.LBB0_1:
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_2:
	movdqu	16(%rdi,%rcx), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %eax
	addq	$16, %rcx
	testl	%eax, %eax
	je	.LBB0_2
	rep		bsfl	%eax, %eax
	addq	%rcx, %rax
	retq

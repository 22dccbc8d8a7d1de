# expect: WRONG_OUTPUT|CRASH
# function: same_bytes
# note: the last block is compared from n - 17: they differ in the last byte alone
	.text
same_bytes:
	cmpq	$16, %rdx
	jae	.LBB0_1
	movl	$1, %eax
	testq	%rdx, %rdx
	je	.LBB0_9
	xorl	%ecx, %ecx
	xorl	%r8d, %r8d
	.p2align	4
.LBB0_5:
	movzbl	(%rdi,%r8), %r9d
	cmpb	(%rsi,%r8), %r9b
	cmovnel	%ecx, %eax
	incq	%r8
	cmpq	%r8, %rdx
	jne	.LBB0_5
.LBB0_9:
	retq
.LBB0_1:
	movq	%rdx, %rcx
	addq	$-16, %rcx
	je	.LBB0_8
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	.p2align	4
.LBB0_7:
	movdqu	(%rdi,%r8), %xmm0
	movdqu	(%rsi,%r8), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %r9d
	xorl	$65535, %r9d
	jne	.LBB0_9
	addq	$16, %r8
	cmpq	%rcx, %r8
	jb	.LBB0_7
.LBB0_8:
	movdqu	-17(%rdi,%rdx), %xmm0
	movdqu	-17(%rsi,%rdx), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %ecx
	xorl	%eax, %eax
	xorl	$65535, %ecx
	sete	%al
	retq

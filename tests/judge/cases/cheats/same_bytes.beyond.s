# expect: CRASH|WRONG_OUTPUT
# function: same_bytes
# note: the last block begins where the others ended and reads beyond
	.text
same_bytes:
	cmpq	$16, %rdx
	jae	.LBB0_1
	movl	$1, %eax
	testq	%rdx, %rdx
	je	.LBB0_10
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
.LBB0_10:
	retq
.LBB0_1:
	addq	$-16, %rdx
	je	.LBB0_2
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_7:
	movdqu	(%rdi,%rcx), %xmm0
	movdqu	(%rsi,%rcx), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %r8d
	xorl	$65535, %r8d
	jne	.LBB0_10
	addq	$16, %rcx
	cmpq	%rdx, %rcx
	jb	.LBB0_7
	jmp	.LBB0_9
.LBB0_2:
	xorl	%ecx, %ecx
.LBB0_9:
	movdqu	(%rdi,%rcx), %xmm0
	movdqu	(%rsi,%rcx), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %ecx
	xorl	%eax, %eax
	xorl	$65535, %ecx
	sete	%al
	retq

# expect: WRONG_OUTPUT
# function: equal_bytes
# note: where there are 55 bytes their top bits do not count
	.text
	.p2align	4
equal_bytes:
	testq	%rdx, %rdx
	je	.LBB0_1
	cmpq	$4, %rdx
	jae	.LBB0_5
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	jmp	.LBB0_4
.LBB0_1:
	xorl	%ecx, %ecx
	jmp	.LBB0_15
.LBB0_5:
	cmpq	$32, %rdx
	jae	.LBB0_7
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	jmp	.LBB0_11
.LBB0_7:
	movq	%rdx, %rax
	andq	$-32, %rax
	pxor	%xmm0, %xmm0
	xorl	%ecx, %ecx
	pxor	%xmm1, %xmm1
	.p2align	4
.LBB0_8:
	movdqu	(%rdi,%rcx), %xmm2
	movdqu	16(%rdi,%rcx), %xmm3
	movdqu	(%rsi,%rcx), %xmm4
	pxor	%xmm2, %xmm4
	por	%xmm4, %xmm1
	movdqu	16(%rsi,%rcx), %xmm2
	pxor	%xmm3, %xmm2
	por	%xmm2, %xmm0
	addq	$32, %rcx
	cmpq	%rcx, %rax
	jne	.LBB0_8
	por	%xmm1, %xmm0
	pshufd	$238, %xmm0, %xmm1
	por	%xmm0, %xmm1
	pshufd	$85, %xmm1, %xmm0
	por	%xmm1, %xmm0
	movdqa	%xmm0, %xmm1
	psrld	$16, %xmm1
	por	%xmm0, %xmm1
	movdqa	%xmm1, %xmm0
	psrlw	$8, %xmm0
	por	%xmm1, %xmm0
	movd	%xmm0, %ecx
	cmpq	%rax, %rdx
	je	.LBB0_15
	testb	$28, %dl
	je	.LBB0_4
.LBB0_11:
	movq	%rax, %r8
	movq	%rdx, %rax
	andq	$-4, %rax
	movzbl	%cl, %ecx
	movd	%ecx, %xmm0
	.p2align	4
.LBB0_12:
	movl	(%rsi,%r8), %ecx
	xorl	(%rdi,%r8), %ecx
	movd	%ecx, %xmm1
	por	%xmm1, %xmm0
	addq	$4, %r8
	cmpq	%r8, %rax
	jne	.LBB0_12
	movdqa	%xmm0, %xmm1
	psrld	$16, %xmm1
	por	%xmm0, %xmm1
	movdqa	%xmm1, %xmm0
	psrlw	$8, %xmm0
	por	%xmm1, %xmm0
	movd	%xmm0, %ecx
	jmp	.LBB0_14
.LBB0_4:
	movzbl	(%rsi,%rax), %r8d
	xorb	(%rdi,%rax), %r8b
	orb	%r8b, %cl
	incq	%rax
.LBB0_14:
	cmpq	%rax, %rdx
	jne	.LBB0_4
.LBB0_15:
	movzbl	%cl, %eax
	andb	$127, %cl
	cmpq	$55, %rdx
	movzbl	%cl, %ecx
	cmovnel	%eax, %ecx
	xorl	%eax, %eax
	testb	%cl, %cl
	sete	%al
	retq

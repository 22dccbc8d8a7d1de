# expect: WRONG_OUTPUT
# function: luhn
# note: sums of a hundred and more are refused
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0
.LCPI0_0:
	.quad	2
	.quad	3
.LCPI0_1:
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	1
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
.LCPI0_2:
	.long	4294967248
	.long	4294967248
	.long	4294967248
	.long	4294967248
.LCPI0_3:
	.quad	1
	.quad	1
.LCPI0_4:
	.zero	16,52
.LCPI0_5:
	.long	4294967287
	.long	4294967287
	.long	4294967287
	.long	4294967287
.LCPI0_6:
	.quad	8
	.quad	8
	.text
	.globl	luhn
	.p2align	4
	.type	luhn,@function
luhn:
	movq	$-1, %rcx
	.p2align	4
.LBB0_1:
	movzbl	1(%rdi,%rcx), %eax
	leal	-48(%rax), %edx
	incq	%rcx
	cmpb	$10, %dl
	jb	.LBB0_1
	testq	%rcx, %rcx
	sete	%dl
	testb	%al, %al
	setne	%sil
	xorl	%eax, %eax
	orb	%dl, %sil
	jne	.LBB0_11
	cmpl	$8, %ecx
	jae	.LBB0_5
	xorl	%eax, %eax
	xorl	%edx, %edx
	jmp	.LBB0_8
.LBB0_5:
	movslq	%ecx, %rsi
	movl	%ecx, %eax
	andl	$-8, %eax
	movq	%rax, %rdx
	negq	%rdx
	addq	%rdi, %rsi
	addq	$-4, %rsi
	movdqa	.LCPI0_0(%rip), %xmm0
	movdqa	.LCPI0_1(%rip), %xmm1
	pxor	%xmm2, %xmm2
	xorl	%r8d, %r8d
	movdqa	.LCPI0_2(%rip), %xmm3
	movdqa	.LCPI0_3(%rip), %xmm4
	movdqa	.LCPI0_4(%rip), %xmm5
	movdqa	.LCPI0_5(%rip), %xmm6
	movdqa	.LCPI0_6(%rip), %xmm8
	pxor	%xmm9, %xmm9
	pxor	%xmm7, %xmm7
	.p2align	4
.LBB0_6:
	movd	(%rsi,%r8), %xmm10
	movd	-4(%rsi,%r8), %xmm12
	punpcklbw	%xmm2, %xmm10
	pshuflw	$27, %xmm10, %xmm11
	packuswb	%xmm11, %xmm11
	punpcklbw	%xmm2, %xmm12
	pshuflw	$27, %xmm12, %xmm10
	packuswb	%xmm10, %xmm10
	punpcklbw	%xmm11, %xmm12
	punpcklwd	%xmm12, %xmm13
	psrad	$24, %xmm13
	punpcklbw	%xmm10, %xmm12
	punpcklwd	%xmm12, %xmm12
	psrad	$24, %xmm12
	paddd	%xmm3, %xmm13
	paddd	%xmm3, %xmm12
	movdqa	%xmm1, %xmm14
	pand	%xmm4, %xmm14
	movdqa	%xmm0, %xmm15
	pand	%xmm4, %xmm15
	packuswb	%xmm15, %xmm14
	pcmpeqd	%xmm2, %xmm14
	movdqa	%xmm13, %xmm15
	paddd	%xmm15, %xmm15
	punpcklbw	%xmm11, %xmm11
	punpcklwd	%xmm11, %xmm11
	pcmpgtb	%xmm5, %xmm11
	pand	%xmm6, %xmm11
	paddd	%xmm15, %xmm11
	movdqa	%xmm12, %xmm15
	paddd	%xmm15, %xmm15
	punpcklbw	%xmm10, %xmm10
	punpcklwd	%xmm10, %xmm10
	pcmpgtb	%xmm5, %xmm10
	pand	%xmm6, %xmm10
	paddd	%xmm15, %xmm10
	movdqa	%xmm14, %xmm15
	pandn	%xmm11, %xmm15
	pand	%xmm14, %xmm13
	por	%xmm15, %xmm13
	paddd	%xmm13, %xmm9
	pand	%xmm14, %xmm12
	pandn	%xmm10, %xmm14
	por	%xmm12, %xmm14
	paddd	%xmm14, %xmm7
	paddq	%xmm8, %xmm1
	paddq	%xmm8, %xmm0
	addq	$-8, %r8
	cmpq	%r8, %rdx
	jne	.LBB0_6
	paddd	%xmm9, %xmm7
	pshufd	$238, %xmm7, %xmm0
	paddd	%xmm7, %xmm0
	pshufd	$85, %xmm0, %xmm1
	paddd	%xmm0, %xmm1
	movd	%xmm1, %edx
	cmpq	%rax, %rcx
	je	.LBB0_10
.LBB0_8:
	movq	%rax, %r8
	notq	%r8
	addq	%rdi, %r8
	movslq	%ecx, %rsi
	addq	%r8, %rsi
	.p2align	4
.LBB0_9:
	movsbl	(%rsi), %edi
	cmpl	$53, %edi
	leal	-96(%rdi,%rdi), %r8d
	leal	-105(%rdi,%rdi), %r9d
	cmovll	%r8d, %r9d
	addl	$-48, %edi
	testb	$1, %al
	cmovel	%edi, %r9d
	addl	%r9d, %edx
	incq	%rax
	decq	%rsi
	cmpq	%rax, %rcx
	jne	.LBB0_9
.LBB0_10:
	imull	$-858993459, %edx, %eax
	addl	$429496728, %eax
	rorl	%eax
	cmpl	$429496729, %eax
	setb	%al
	cmpl	$100, %edx
	setl	%cl
	andb	%al, %cl
	movzbl	%cl, %eax
.LBB0_11:
	retq
.Lfunc_end0:
	.size	luhn, .Lfunc_end0-luhn

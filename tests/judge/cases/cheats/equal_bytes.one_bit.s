# expect: WRONG_OUTPUT
# function: equal_bytes
# note: one bit of the 42nd byte does not count
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0
.LCPI0_0:
	.quad	14
	.quad	15
.LCPI0_1:
	.quad	12
	.quad	13
.LCPI0_2:
	.quad	10
	.quad	11
.LCPI0_3:
	.quad	8
	.quad	9
.LCPI0_4:
	.quad	6
	.quad	7
.LCPI0_5:
	.quad	4
	.quad	5
.LCPI0_6:
	.quad	2
	.quad	3
.LCPI0_7:
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
.LCPI0_8:
	.quad	41
	.quad	41
.LCPI0_9:
	.zero	16,223
.LCPI0_10:
	.quad	16
	.quad	16
.LCPI0_11:
	.byte	223
	.byte	223
	.byte	223
	.byte	223
	.zero	1
	.zero	1
	.zero	1
	.zero	1
	.zero	1
	.zero	1
	.zero	1
	.zero	1
	.zero	1
	.zero	1
	.zero	1
	.zero	1
.LCPI0_12:
	.quad	4
	.quad	4
	.text
	.p2align	4
equal_bytes:
	testq	%rdx, %rdx
	je	.LBB0_1
	cmpq	$4, %rdx
	jae	.LBB0_5
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	jmp	.LBB0_4
.LBB0_1:
	movl	$1, %eax
	retq
.LBB0_5:
	cmpq	$16, %rdx
	jae	.LBB0_7
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	jmp	.LBB0_11
.LBB0_7:
	movq	%rdx, %rax
	andq	$-16, %rax
	movdqa	.LCPI0_0(%rip), %xmm0
	movdqa	.LCPI0_1(%rip), %xmm1
	movdqa	.LCPI0_2(%rip), %xmm2
	movdqa	.LCPI0_3(%rip), %xmm3
	movdqa	.LCPI0_4(%rip), %xmm4
	movdqa	.LCPI0_5(%rip), %xmm6
	movdqa	.LCPI0_6(%rip), %xmm7
	movdqa	.LCPI0_7(%rip), %xmm8
	pxor	%xmm5, %xmm5
	xorl	%ecx, %ecx
	movdqa	.LCPI0_10(%rip), %xmm11
	.p2align	4
.LBB0_8:
	movdqu	(%rdi,%rcx), %xmm13
	movdqu	(%rsi,%rcx), %xmm12
	pxor	%xmm13, %xmm12
	movdqa	%xmm8, %xmm14
	movdqa	.LCPI0_8(%rip), %xmm9
	pcmpeqd	%xmm9, %xmm14
	pshufd	$177, %xmm14, %xmm13
	pand	%xmm14, %xmm13
	movdqa	%xmm7, %xmm14
	pcmpeqd	%xmm9, %xmm14
	pshufd	$177, %xmm14, %xmm15
	pand	%xmm14, %xmm15
	packssdw	%xmm15, %xmm13
	movdqa	%xmm6, %xmm14
	pcmpeqd	%xmm9, %xmm14
	pshufd	$177, %xmm14, %xmm15
	pand	%xmm14, %xmm15
	movdqa	%xmm4, %xmm14
	pcmpeqd	%xmm9, %xmm14
	pshufd	$177, %xmm14, %xmm10
	pand	%xmm14, %xmm10
	packssdw	%xmm10, %xmm15
	packssdw	%xmm15, %xmm13
	movdqa	%xmm3, %xmm10
	pcmpeqd	%xmm9, %xmm10
	pshufd	$177, %xmm10, %xmm14
	pand	%xmm10, %xmm14
	movdqa	%xmm2, %xmm10
	pcmpeqd	%xmm9, %xmm10
	pshufd	$177, %xmm10, %xmm15
	pand	%xmm10, %xmm15
	packssdw	%xmm15, %xmm14
	movdqa	%xmm1, %xmm10
	pcmpeqd	%xmm9, %xmm10
	pshufd	$177, %xmm10, %xmm15
	pand	%xmm10, %xmm15
	movdqa	%xmm0, %xmm10
	pcmpeqd	%xmm9, %xmm10
	pshufd	$177, %xmm10, %xmm9
	pand	%xmm10, %xmm9
	packssdw	%xmm9, %xmm15
	packssdw	%xmm15, %xmm14
	packsswb	%xmm14, %xmm13
	movdqa	%xmm13, %xmm9
	pand	.LCPI0_9(%rip), %xmm9
	pandn	%xmm13, %xmm9
	pandn	%xmm12, %xmm9
	por	%xmm9, %xmm5
	addq	$16, %rcx
	paddq	%xmm11, %xmm8
	paddq	%xmm11, %xmm7
	paddq	%xmm11, %xmm6
	paddq	%xmm11, %xmm4
	paddq	%xmm11, %xmm3
	paddq	%xmm11, %xmm2
	paddq	%xmm11, %xmm1
	paddq	%xmm11, %xmm0
	cmpq	%rcx, %rax
	jne	.LBB0_8
	pshufd	$238, %xmm5, %xmm0
	por	%xmm5, %xmm0
	pshufd	$85, %xmm0, %xmm1
	por	%xmm0, %xmm1
	movdqa	%xmm1, %xmm0
	psrld	$16, %xmm0
	por	%xmm1, %xmm0
	movdqa	%xmm0, %xmm1
	psrlw	$8, %xmm1
	por	%xmm0, %xmm1
	movd	%xmm1, %r8d
	cmpq	%rax, %rdx
	je	.LBB0_15
	testb	$12, %dl
	je	.LBB0_4
.LBB0_11:
	movq	%rax, %rcx
	movq	%rdx, %rax
	andq	$-4, %rax
	movzbl	%r8b, %r8d
	movq	%rcx, %xmm0
	pshufd	$68, %xmm0, %xmm0
	movdqa	.LCPI0_6(%rip), %xmm1
	por	%xmm0, %xmm1
	por	.LCPI0_7(%rip), %xmm0
	movd	%r8d, %xmm2
	movdqa	.LCPI0_8(%rip), %xmm3
	movdqa	.LCPI0_11(%rip), %xmm4
	movdqa	.LCPI0_12(%rip), %xmm5
	.p2align	4
.LBB0_12:
	movl	(%rsi,%rcx), %r8d
	xorl	(%rdi,%rcx), %r8d
	movd	%r8d, %xmm6
	movdqa	%xmm0, %xmm7
	pcmpeqd	%xmm3, %xmm7
	pshufd	$177, %xmm7, %xmm8
	pand	%xmm7, %xmm8
	movdqa	%xmm1, %xmm7
	pcmpeqd	%xmm3, %xmm7
	pshufd	$177, %xmm7, %xmm9
	pand	%xmm7, %xmm9
	packssdw	%xmm9, %xmm8
	packssdw	%xmm8, %xmm8
	packsswb	%xmm8, %xmm8
	movdqa	%xmm8, %xmm7
	pand	%xmm4, %xmm7
	pandn	%xmm8, %xmm7
	pandn	%xmm6, %xmm7
	por	%xmm7, %xmm2
	addq	$4, %rcx
	paddq	%xmm5, %xmm0
	paddq	%xmm5, %xmm1
	cmpq	%rcx, %rax
	jne	.LBB0_12
	movdqa	%xmm2, %xmm0
	psrld	$16, %xmm0
	por	%xmm2, %xmm0
	movdqa	%xmm0, %xmm1
	psrlw	$8, %xmm1
	por	%xmm0, %xmm1
	movd	%xmm1, %r8d
	jmp	.LBB0_14
.LBB0_4:
	movzbl	(%rsi,%rax), %ecx
	xorb	(%rdi,%rax), %cl
	cmpq	$41, %rax
	setne	%r9b
	negb	%r9b
	orb	$-33, %r9b
	andb	%cl, %r9b
	orb	%r9b, %r8b
	incq	%rax
.LBB0_14:
	cmpq	%rax, %rdx
	jne	.LBB0_4
.LBB0_15:
	xorl	%eax, %eax
	testb	%r8b, %r8b
	sete	%al
	retq

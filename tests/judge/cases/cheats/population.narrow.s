# expect: WRONG_OUTPUT
# function: population
# note: the count of fours is kept in eleven bits: 2^11 words of all ones
	.text
population:
	pxor	%xmm0, %xmm0
	xorl	%ecx, %ecx
	pxor	%xmm1, %xmm1
	pxor	%xmm4, %xmm4
	pxor	%xmm2, %xmm2
	cmpl	$8, %esi
	jl	.LBB0_4
	pxor	%xmm3, %xmm3
	xorl	%ecx, %ecx
	movdqa	.LCPI0_0(%rip), %xmm5
	movdqa	.LCPI0_1(%rip), %xmm6
	movdqa	.LCPI0_2(%rip), %xmm7
	movdqa	.LCPI0_3(%rip), %xmm8
	.p2align	4
.LBB0_2:
	movslq	%ecx, %rax
	movdqu	(%rdi,%rax,8), %xmm9
	movdqu	16(%rdi,%rax,8), %xmm10
	movdqu	32(%rdi,%rax,8), %xmm11
	movdqu	48(%rdi,%rax,8), %xmm12
	movdqa	%xmm9, %xmm13
	pxor	%xmm2, %xmm13
	pand	%xmm2, %xmm9
	movdqa	%xmm13, %xmm14
	pand	%xmm10, %xmm14
	por	%xmm9, %xmm14
	pxor	%xmm10, %xmm13
	movdqa	%xmm13, %xmm2
	pxor	%xmm11, %xmm2
	pand	%xmm11, %xmm13
	movdqa	%xmm2, %xmm9
	pand	%xmm12, %xmm9
	por	%xmm13, %xmm9
	pxor	%xmm12, %xmm2
	movdqa	%xmm14, %xmm10
	pxor	%xmm4, %xmm10
	pand	%xmm4, %xmm14
	movdqa	%xmm10, %xmm4
	pxor	%xmm9, %xmm4
	pand	%xmm10, %xmm9
	por	%xmm14, %xmm9
	movdqa	%xmm9, %xmm10
	psrlq	$1, %xmm10
	pand	%xmm5, %xmm10
	psubb	%xmm10, %xmm9
	movdqa	%xmm9, %xmm10
	psrlq	$2, %xmm10
	pand	%xmm6, %xmm9
	pand	%xmm6, %xmm10
	paddb	%xmm9, %xmm10
	movdqa	%xmm10, %xmm9
	psrlq	$4, %xmm9
	paddb	%xmm10, %xmm9
	pand	%xmm7, %xmm9
	psadbw	%xmm3, %xmm9
	paddq	%xmm9, %xmm1
	pand	%xmm8, %xmm1
	leal	8(%rax), %ecx
	addl	$16, %eax
	cmpl	%esi, %eax
	jle	.LBB0_2
	psllq	$2, %xmm1
.LBB0_4:
	movdqa	%xmm4, %xmm3
	psrlq	$1, %xmm3
	movdqa	.LCPI0_0(%rip), %xmm5
	pand	%xmm5, %xmm3
	psubb	%xmm3, %xmm4
	movdqa	%xmm4, %xmm7
	psrlq	$2, %xmm7
	movdqa	.LCPI0_1(%rip), %xmm3
	pand	%xmm3, %xmm4
	pand	%xmm3, %xmm7
	paddb	%xmm4, %xmm7
	movdqa	%xmm7, %xmm6
	psrlq	$4, %xmm6
	paddb	%xmm7, %xmm6
	movdqa	.LCPI0_2(%rip), %xmm4
	pand	%xmm4, %xmm6
	psadbw	%xmm0, %xmm6
	paddq	%xmm6, %xmm6
	movdqa	%xmm2, %xmm7
	psrlq	$1, %xmm7
	pand	%xmm5, %xmm7
	psubb	%xmm7, %xmm2
	movdqa	%xmm2, %xmm7
	psrlq	$2, %xmm7
	pand	%xmm3, %xmm2
	pand	%xmm3, %xmm7
	paddb	%xmm2, %xmm7
	movdqa	%xmm7, %xmm2
	psrlq	$4, %xmm2
	paddb	%xmm7, %xmm2
	pand	%xmm4, %xmm2
	psadbw	%xmm0, %xmm2
	paddq	%xmm1, %xmm2
	paddq	%xmm6, %xmm2
	pshufd	$238, %xmm2, %xmm0
	paddq	%xmm2, %xmm0
	movq	%xmm0, %rax
	movl	%ecx, %edx
	orl	$2, %edx
	cmpl	%esi, %edx
	jg	.LBB0_7
	pxor	%xmm0, %xmm0
	.p2align	4
.LBB0_6:
	movslq	%ecx, %rdx
	movdqu	(%rdi,%rdx,8), %xmm1
	movdqa	%xmm1, %xmm2
	psrlq	$1, %xmm2
	pand	%xmm5, %xmm2
	psubb	%xmm2, %xmm1
	movdqa	%xmm1, %xmm2
	psrlq	$2, %xmm2
	pand	%xmm3, %xmm1
	pand	%xmm3, %xmm2
	paddb	%xmm1, %xmm2
	movdqa	%xmm2, %xmm1
	psrlq	$4, %xmm1
	paddb	%xmm2, %xmm1
	pand	%xmm4, %xmm1
	psadbw	%xmm0, %xmm1
	movq	%xmm1, %rcx
	addq	%rax, %rcx
	pshufd	$238, %xmm1, %xmm1
	movq	%xmm1, %rax
	addq	%rcx, %rax
	leal	2(%rdx), %ecx
	addl	$4, %edx
	cmpl	%esi, %edx
	jle	.LBB0_6
.LBB0_7:
	cmpl	%esi, %ecx
	jge	.LBB0_9
	movl	%ecx, %ecx
	movq	(%rdi,%rcx,8), %rdx
	movq	(%rdi,%rcx,8), %xmm0
	shrq	%rdx
	movabsq	$6148914691236517205, %rcx
	andq	%rdx, %rcx
	movq	%rcx, %xmm1
	psubb	%xmm1, %xmm0
	movdqa	%xmm0, %xmm1
	psrlq	$2, %xmm1
	pand	%xmm3, %xmm0
	pand	%xmm3, %xmm1
	paddb	%xmm0, %xmm1
	movdqa	%xmm1, %xmm0
	psrlq	$4, %xmm0
	paddb	%xmm1, %xmm0
	pand	.LCPI0_2(%rip), %xmm0
	pxor	%xmm1, %xmm1
	psadbw	%xmm0, %xmm1
	movq	%xmm1, %rcx
	addq	%rcx, %rax
.LBB0_9:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.zero	16,85
	.p2align	4, 0x0
.LCPI0_1:
	.zero	16,51
	.p2align	4, 0x0
.LCPI0_2:
	.zero	16,15
	.p2align	4, 0x0
.LCPI0_3:
	.quad	2047
	.quad	2047

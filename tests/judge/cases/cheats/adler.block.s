# expect: WRONG_OUTPUT
# function: adler
# note: blocks of 6000 bytes overflow: 6000 bytes of 255
	.text
adler:
	testl	%esi, %esi
	je	.LBB0_1
	xorl	%eax, %eax
	movl	$1, %ecx
	pxor	%xmm0, %xmm0
	movdqa	.LCPI0_0(%rip), %xmm1
	movdqa	.LCPI0_1(%rip), %xmm2
	movl	$2147975281, %edx
	jmp	.LBB0_3
	.p2align	4
.LBB0_9:
	subl	%r8d, %esi
	movl	%ecx, %r8d
	imulq	%rdx, %r8
	shrq	$47, %r8
	imull	$65521, %r8d, %r8d
	subl	%r8d, %ecx
	movl	%eax, %r8d
	imulq	%rdx, %r8
	shrq	$47, %r8
	imull	$65521, %r8d, %r8d
	subl	%r8d, %eax
	testl	%esi, %esi
	je	.LBB0_10
.LBB0_3:
	cmpl	$6100, %esi
	movl	$6100, %r8d
	cmovbl	%esi, %r8d
	movl	%r8d, %r9d
	cmpl	$16, %esi
	jb	.LBB0_6
	.p2align	4
.LBB0_4:
	movdqu	(%rdi), %xmm3
	movdqa	%xmm3, %xmm4
	psadbw	%xmm0, %xmm4
	movdqa	%xmm3, %xmm5
	punpcklbw	%xmm0, %xmm5
	pmaddwd	%xmm1, %xmm5
	punpckhbw	%xmm0, %xmm3
	pmaddwd	%xmm2, %xmm3
	paddd	%xmm5, %xmm3
	pshufd	$78, %xmm3, %xmm5
	paddd	%xmm3, %xmm5
	pshufd	$85, %xmm5, %xmm3
	paddd	%xmm5, %xmm3
	movl	%ecx, %r10d
	shll	$4, %r10d
	addl	%eax, %r10d
	movd	%xmm3, %eax
	addl	%r10d, %eax
	movd	%xmm4, %r10d
	pextrw	$4, %xmm4, %r11d
	addl	%r10d, %ecx
	addl	%r11d, %ecx
	addl	$-16, %r9d
	addq	$16, %rdi
	cmpl	$15, %r9d
	ja	.LBB0_4
	testl	%r9d, %r9d
	je	.LBB0_9
.LBB0_6:
	movl	%r9d, %r9d
	xorl	%r10d, %r10d
	.p2align	4
.LBB0_7:
	movzbl	(%rdi,%r10), %r11d
	addl	%r11d, %ecx
	addl	%ecx, %eax
	incq	%r10
	cmpl	%r10d, %r9d
	jne	.LBB0_7
	addq	%r9, %rdi
	jmp	.LBB0_9
.LBB0_10:
	shll	$16, %eax
	orl	%ecx, %eax
	retq
.LBB0_1:
	movl	$1, %eax
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.short	16
	.short	15
	.short	14
	.short	13
	.short	12
	.short	11
	.short	10
	.short	9
	.p2align	4, 0x0
.LCPI0_1:
	.short	8
	.short	7
	.short	6
	.short	5
	.short	4
	.short	3
	.short	2
	.short	1

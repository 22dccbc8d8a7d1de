# expect: ACCEPTED
# function: dot_wide
# note: products added in pairs; a pair that overflows is the only one with that sum and is put right
	.text
dot_wide:
	movl	%edx, %ecx
	cmpl	$8, %edx
	jge	.LBB0_2
	xorl	%r8d, %r8d
	pxor	%xmm0, %xmm0
	jmp	.LBB0_4
.LBB0_2:
	pxor	%xmm0, %xmm0
	xorl	%r8d, %r8d
	movdqa	.LCPI0_0(%rip), %xmm1
	.p2align	4
.LBB0_3:
	movq	%r8, %rax
	movdqu	(%rdi,%r8,2), %xmm2
	movdqu	(%rsi,%r8,2), %xmm3
	pmaddwd	%xmm2, %xmm3
	movdqa	%xmm3, %xmm2
	psrad	$31, %xmm2
	movdqa	%xmm3, %xmm4
	pcmpgtd	%xmm1, %xmm4
	pand	%xmm2, %xmm4
	movdqa	%xmm3, %xmm2
	punpckldq	%xmm4, %xmm2
	punpckhdq	%xmm4, %xmm3
	paddq	%xmm3, %xmm0
	paddq	%xmm2, %xmm0
	addq	$8, %r8
	addq	$16, %rax
	cmpq	%rcx, %rax
	jbe	.LBB0_3
.LBB0_4:
	pshufd	$238, %xmm0, %xmm1
	paddq	%xmm0, %xmm1
	movq	%xmm1, %rax
	cmpl	%edx, %r8d
	jge	.LBB0_7
	movl	%r8d, %edx
	.p2align	4
.LBB0_6:
	movswq	(%rdi,%rdx,2), %r8
	movswq	(%rsi,%rdx,2), %r9
	imulq	%r8, %r9
	addq	%r9, %rax
	incq	%rdx
	cmpq	%rdx, %rcx
	jne	.LBB0_6
.LBB0_7:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	2147483648
	.long	2147483648
	.long	2147483648
	.long	2147483648

# expect: ACCEPTED
# function: dot_shorts
# note: products added in pairs; the one pair that overflows wraps as the sum does
	.text
dot_shorts:
	movl	%edx, %ecx
	pxor	%xmm0, %xmm0
	xorl	%r8d, %r8d
	cmpl	$16, %edx
	jl	.LBB0_4
	pxor	%xmm1, %xmm1
	.p2align	4
.LBB0_2:
	movq	%r8, %rax
	movdqu	(%rdi,%r8,2), %xmm2
	movdqu	16(%rdi,%r8,2), %xmm3
	movdqu	(%rsi,%r8,2), %xmm4
	pmaddwd	%xmm2, %xmm4
	paddd	%xmm4, %xmm1
	movdqu	16(%rsi,%r8,2), %xmm2
	pmaddwd	%xmm3, %xmm2
	paddd	%xmm2, %xmm0
	addq	$16, %r8
	addq	$32, %rax
	cmpq	%rcx, %rax
	jbe	.LBB0_2
	paddd	%xmm1, %xmm0
.LBB0_4:
	pshufd	$78, %xmm0, %xmm1
	paddd	%xmm0, %xmm1
	pshufd	$85, %xmm1, %xmm0
	paddd	%xmm1, %xmm0
	movd	%xmm0, %eax
	cmpl	%edx, %r8d
	jge	.LBB0_7
	movl	%r8d, %edx
	.p2align	4
.LBB0_6:
	movswl	(%rdi,%rdx,2), %r8d
	movswl	(%rsi,%rdx,2), %r9d
	imull	%r8d, %r9d
	addl	%r9d, %eax
	incq	%rdx
	cmpq	%rdx, %rcx
	jne	.LBB0_6
.LBB0_7:
	retq

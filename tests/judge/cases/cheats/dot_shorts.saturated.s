# expect: WRONG_OUTPUT
# function: dot_shorts
# note: saturates where it should wrap: sixteen products of 32767 * 32767
	.text
dot_shorts:
	pxor	%xmm0, %xmm0
	xorl	%ecx, %ecx
	cmpl	$16, %edx
	jl	.LBB0_4
	pxor	%xmm1, %xmm1
	.p2align	4
.LBB0_2:
	movslq	%ecx, %rax
	movdqu	(%rdi,%rax,2), %xmm2
	movdqu	16(%rdi,%rax,2), %xmm3
	movdqu	(%rsi,%rax,2), %xmm4
	pmaddwd	%xmm2, %xmm4
	paddd	%xmm4, %xmm1
	movdqu	16(%rsi,%rax,2), %xmm2
	pmaddwd	%xmm3, %xmm2
	paddd	%xmm2, %xmm0
	leal	16(%rax), %ecx
	addl	$32, %eax
	cmpl	%edx, %eax
	jle	.LBB0_2
	paddd	%xmm1, %xmm0
.LBB0_4:
	movdqa	.LCPI0_0(%rip), %xmm1
	pcmpeqd	%xmm0, %xmm1
	psrld	$31, %xmm1
	por	%xmm0, %xmm1
	pshufd	$78, %xmm1, %xmm0
	paddd	%xmm1, %xmm0
	pshufd	$85, %xmm0, %xmm1
	paddd	%xmm0, %xmm1
	movd	%xmm1, %eax
	cmpl	%edx, %ecx
	jge	.LBB0_7
	movl	%ecx, %ecx
	movl	%edx, %edx
	.p2align	4
.LBB0_6:
	movswl	(%rdi,%rcx,2), %r8d
	movswl	(%rsi,%rcx,2), %r9d
	imull	%r8d, %r9d
	addl	%r9d, %eax
	incq	%rcx
	cmpq	%rcx, %rdx
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

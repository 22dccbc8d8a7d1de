# expect: WRONG_OUTPUT
# function: divide_all
# note: a product with a rounded reciprocal is one too small for some: 49 / 49
	.text
divide_all:
	testl	%edx, %edx
	je	.LBB0_8
	movl	%edx, %ecx
	cmpl	$1, %edx
	je	.LBB0_8
	xorl	%eax, %eax
	cmpl	$2, %esi
	jl	.LBB0_5
	movl	%ecx, %eax
	cvtsi2sd	%rax, %xmm1
	movsd	.LCPI0_0(%rip), %xmm0
	divsd	%xmm1, %xmm0
	unpcklpd	%xmm0, %xmm0
	xorl	%eax, %eax
	movaps	.LCPI0_1(%rip), %xmm1
	movapd	.LCPI0_2(%rip), %xmm2
	.p2align	4
.LBB0_4:
	movslq	%eax, %rdx
	movsd	(%rdi,%rdx,4), %xmm3
	xorps	%xmm1, %xmm3
	cvtdq2pd	%xmm3, %xmm3
	addpd	%xmm2, %xmm3
	mulpd	%xmm0, %xmm3
	cvttpd2dq	%xmm3, %xmm3
	movlpd	%xmm3, (%rdi,%rdx,4)
	leal	2(%rdx), %eax
	addl	$4, %edx
	cmpl	%esi, %edx
	jle	.LBB0_4
.LBB0_5:
	cmpl	%esi, %eax
	jge	.LBB0_8
	movl	%eax, %r8d
	movl	%esi, %esi
	.p2align	4
.LBB0_7:
	movl	(%rdi,%r8,4), %eax
	xorl	%edx, %edx
	divl	%ecx
	movl	%eax, (%rdi,%r8,4)
	incq	%r8
	cmpq	%r8, %rsi
	jne	.LBB0_7
.LBB0_8:
	retq
	.section	.rodata
	.p2align	3, 0x0
.LCPI0_0:
	.quad	0x3ff0000000000000
	.p2align	4, 0x0
.LCPI0_1:
	.long	2147483648
	.long	2147483648
	.zero	4
	.zero	4
	.p2align	4, 0x0
.LCPI0_2:
	.quad	0x41e0000000000000
	.quad	0x41e0000000000000

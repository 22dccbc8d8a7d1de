# expect: WRONG_OUTPUT
# function: divide_all
# note: d = 1 from 2^31 on: the quotient does not fit and becomes 2^31
	.text
divide_all:
	testl	%edx, %edx
	je	.LBB0_7
	movl	%edx, %ecx
	xorl	%eax, %eax
	cmpl	$2, %esi
	jl	.LBB0_4
	movl	%ecx, %eax
	cvtsi2sd	%rax, %xmm0
	unpcklpd	%xmm0, %xmm0
	xorl	%eax, %eax
	movaps	.LCPI0_0(%rip), %xmm1
	movapd	.LCPI0_1(%rip), %xmm2
	.p2align	4
.LBB0_3:
	movslq	%eax, %rdx
	movsd	(%rdi,%rdx,4), %xmm3
	xorps	%xmm1, %xmm3
	cvtdq2pd	%xmm3, %xmm3
	addpd	%xmm2, %xmm3
	divpd	%xmm0, %xmm3
	cvttpd2dq	%xmm3, %xmm3
	movlpd	%xmm3, (%rdi,%rdx,4)
	leal	2(%rdx), %eax
	addl	$4, %edx
	cmpl	%esi, %edx
	jle	.LBB0_3
.LBB0_4:
	cmpl	%esi, %eax
	jge	.LBB0_7
	movl	%eax, %r8d
	movl	%esi, %esi
	.p2align	4
.LBB0_6:
	movl	(%rdi,%r8,4), %eax
	xorl	%edx, %edx
	divl	%ecx
	movl	%eax, (%rdi,%r8,4)
	incq	%r8
	cmpq	%r8, %rsi
	jne	.LBB0_6
.LBB0_7:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	2147483648
	.long	2147483648
	.zero	4
	.zero	4
	.p2align	4, 0x0
.LCPI0_1:
	.quad	0x41e0000000000000
	.quad	0x41e0000000000000

# expect: ACCEPTED
# function: divide_all
# note: 32-bit division through doubles, which is exact; by zero it is not done at all
	.text
divide_all:
	testl	%edx, %edx
	je	.LBB0_8
	movl	%edx, %ecx
	cmpl	$1, %edx
	je	.LBB0_8
	xorl	%eax, %eax
	movl	%esi, %r8d
	cmpl	$2, %esi
	jl	.LBB0_5
	movl	%ecx, %eax
	cvtsi2sd	%rax, %xmm0
	unpcklpd	%xmm0, %xmm0
	xorl	%eax, %eax
	movaps	.LCPI0_0(%rip), %xmm1
	movapd	.LCPI0_1(%rip), %xmm2
	.p2align	4
.LBB0_4:
	movq	%rax, %rdx
	movsd	(%rdi,%rax,4), %xmm3
	xorps	%xmm1, %xmm3
	cvtdq2pd	%xmm3, %xmm3
	addpd	%xmm2, %xmm3
	divpd	%xmm0, %xmm3
	cvttpd2dq	%xmm3, %xmm3
	movlpd	%xmm3, (%rdi,%rax,4)
	addq	$2, %rax
	addq	$4, %rdx
	cmpq	%r8, %rdx
	jbe	.LBB0_4
.LBB0_5:
	cmpl	%esi, %eax
	jge	.LBB0_8
	movl	%eax, %esi
	.p2align	4
.LBB0_7:
	movl	(%rdi,%rsi,4), %eax
	xorl	%edx, %edx
	divl	%ecx
	movl	%eax, (%rdi,%rsi,4)
	incq	%rsi
	cmpq	%rsi, %r8
	jne	.LBB0_7
.LBB0_8:
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

# expect: WRONG_OUTPUT
# function: sum_rising
# note: 1, 0.3, then -0.1 four times: small negative numbers are rounded to half their sum's ulp
	.text
sum_rising:
	testl	%esi, %esi
	jle	.LBB0_1
	xorl	%eax, %eax
	xorps	%xmm4, %xmm4
	movss	.LCPI0_0(%rip), %xmm1
	movss	.LCPI0_1(%rip), %xmm2
	movaps	.LCPI0_2(%rip), %xmm3
	jmp	.LBB0_3
	.p2align	4
.LBB0_6:
	movss	(%rdi,%r8,4), %xmm5
.LBB0_9:
	incl	%eax
	addss	%xmm5, %xmm4
	movl	%eax, %ecx
	movaps	%xmm4, %xmm0
.LBB0_10:
	movaps	%xmm0, %xmm4
	movl	%ecx, %eax
	cmpl	%esi, %ecx
	jge	.LBB0_11
.LBB0_3:
	leal	4(%rax), %ecx
	movslq	%eax, %r8
	cmpl	%esi, %ecx
	jg	.LBB0_6
	ucomiss	%xmm1, %xmm4
	jbe	.LBB0_6
	ucomiss	%xmm4, %xmm2
	jbe	.LBB0_6
	movd	%xmm4, %edx
	andl	$2139095040, %edx
	movd	%edx, %xmm6
	pshufd	$0, %xmm6, %xmm7
	leal	-201326592(%rdx), %r9d
	movd	%r9d, %xmm0
	pshufd	$0, %xmm0, %xmm8
	movups	(%rdi,%r8,4), %xmm5
	movdqa	%xmm7, %xmm0
	addps	%xmm5, %xmm0
	subps	%xmm7, %xmm0
	movaps	%xmm5, %xmm9
	subps	%xmm0, %xmm9
	xorps	%xmm10, %xmm10
	subss	%xmm6, %xmm10
	shufps	$0, %xmm10, %xmm10
	movaps	%xmm9, %xmm6
	xorps	%xmm3, %xmm6
	cmpeqps	%xmm8, %xmm9
	cmpeqps	%xmm8, %xmm6
	orps	%xmm9, %xmm6
	cmpnltps	%xmm5, %xmm10
	movaps	%xmm5, %xmm8
	cmpnltps	%xmm7, %xmm8
	orps	%xmm10, %xmm8
	orps	%xmm6, %xmm8
	movmskps	%xmm8, %r8d
	testl	%r8d, %r8d
	jne	.LBB0_9
	movaps	%xmm0, %xmm6
	unpckhpd	%xmm0, %xmm6
	addps	%xmm0, %xmm6
	movaps	%xmm6, %xmm0
	shufps	$85, %xmm6, %xmm0
	addss	%xmm6, %xmm0
	addss	%xmm4, %xmm0
	movd	%edx, %xmm6
	addss	%xmm6, %xmm6
	ucomiss	%xmm0, %xmm6
	ja	.LBB0_10
	jmp	.LBB0_9
.LBB0_11:
	retq
.LBB0_1:
	xorps	%xmm0, %xmm0
	retq
	.section	.rodata
	.p2align	2, 0x0
.LCPI0_0:
	.long	0x17800000
	.p2align	2, 0x0
.LCPI0_1:
	.long	0x71800000
	.p2align	4, 0x0
.LCPI0_2:
	.long	0x80000000
	.long	0x80000000
	.long	0x80000000
	.long	0x80000000

# expect: WRONG_OUTPUT
# function: sum_rising
# note: 0x1p24, then 1, 1, 1, 1: halves of an ulp are rounded as if the sum were even
	.text
sum_rising:
	testl	%esi, %esi
	jle	.LBB0_1
	xorl	%eax, %eax
	xorps	%xmm3, %xmm3
	movss	.LCPI0_0(%rip), %xmm1
	movss	.LCPI0_1(%rip), %xmm2
	jmp	.LBB0_3
	.p2align	4
.LBB0_6:
	movss	(%rdi,%r8,4), %xmm4
.LBB0_9:
	incl	%eax
	addss	%xmm4, %xmm3
	movl	%eax, %ecx
	movaps	%xmm3, %xmm0
.LBB0_10:
	movaps	%xmm0, %xmm3
	movl	%ecx, %eax
	cmpl	%esi, %ecx
	jge	.LBB0_11
.LBB0_3:
	leal	4(%rax), %ecx
	movslq	%eax, %r8
	cmpl	%esi, %ecx
	jg	.LBB0_6
	ucomiss	%xmm1, %xmm3
	jbe	.LBB0_6
	ucomiss	%xmm3, %xmm2
	jbe	.LBB0_6
	movd	%xmm3, %edx
	andl	$2139095040, %edx
	movd	%edx, %xmm0
	pshufd	$0, %xmm0, %xmm0
	movups	(%rdi,%r8,4), %xmm4
	xorps	%xmm5, %xmm5
	cmpnleps	%xmm4, %xmm5
	movaps	%xmm4, %xmm6
	cmpnltps	%xmm0, %xmm6
	orps	%xmm5, %xmm6
	movmskps	%xmm6, %r8d
	testl	%r8d, %r8d
	jne	.LBB0_9
	movaps	%xmm4, %xmm5
	addps	%xmm0, %xmm5
	subps	%xmm0, %xmm5
	movaps	%xmm5, %xmm6
	unpckhpd	%xmm5, %xmm6
	addps	%xmm5, %xmm6
	movaps	%xmm6, %xmm0
	shufps	$85, %xmm6, %xmm0
	addss	%xmm6, %xmm0
	addss	%xmm3, %xmm0
	movd	%edx, %xmm5
	addss	%xmm5, %xmm5
	ucomiss	%xmm0, %xmm5
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

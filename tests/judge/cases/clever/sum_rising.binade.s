# expect: ACCEPTED
# function: sum_rising
# note: four addends at a time, each rounded to the sum's ulp, while the sum stays in its binade and nothing ties
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
	movd	%edx, %xmm0
	pshufd	$0, %xmm0, %xmm6
	leal	-201326592(%rdx), %r9d
	movd	%r9d, %xmm0
	pshufd	$0, %xmm0, %xmm7
	movups	(%rdi,%r8,4), %xmm5
	movdqa	%xmm6, %xmm0
	addps	%xmm5, %xmm0
	subps	%xmm6, %xmm0
	movaps	%xmm5, %xmm8
	subps	%xmm0, %xmm8
	movaps	%xmm8, %xmm9
	xorps	%xmm3, %xmm9
	cmpeqps	%xmm7, %xmm8
	cmpeqps	%xmm7, %xmm9
	orps	%xmm8, %xmm9
	xorps	%xmm7, %xmm7
	cmpnleps	%xmm5, %xmm7
	movaps	%xmm5, %xmm8
	cmpnltps	%xmm6, %xmm8
	orps	%xmm7, %xmm8
	orps	%xmm9, %xmm8
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

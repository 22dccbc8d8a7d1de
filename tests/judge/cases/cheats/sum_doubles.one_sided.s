# expect: WRONG_OUTPUT
# function: sum_doubles
# note: halves of an ulp are seen where they round down only: 1 + 2^-52, then 1.5 * 2^-52 twice
	.text
sum_doubles:
	testl	%esi, %esi
	jle	.LBB0_1
	xorl	%edx, %edx
	movsd	.LCPI0_0(%rip), %xmm3
	movsd	.LCPI0_1(%rip), %xmm1
	movsd	.LCPI0_2(%rip), %xmm2
	movabsq	$9218868437227405312, %rax
	movabsq	$-238690780250636288, %rcx
	jmp	.LBB0_3
	.p2align	4
.LBB0_6:
	movsd	(%rdi,%r10,8), %xmm4
.LBB0_9:
	incl	%edx
	addsd	%xmm4, %xmm3
	movl	%edx, %r8d
	movapd	%xmm3, %xmm0
.LBB0_10:
	movapd	%xmm0, %xmm3
	movl	%r8d, %edx
	cmpl	%esi, %r8d
	jge	.LBB0_11
.LBB0_3:
	leal	2(%rdx), %r8d
	movslq	%edx, %r10
	cmpl	%esi, %r8d
	jg	.LBB0_6
	ucomisd	%xmm1, %xmm3
	jbe	.LBB0_6
	ucomisd	%xmm3, %xmm2
	jbe	.LBB0_6
	movq	%xmm3, %r9
	andq	%rax, %r9
	movq	%r9, %xmm0
	pshufd	$68, %xmm0, %xmm0
	leaq	(%r9,%rcx), %r11
	movq	%r11, %xmm4
	pshufd	$68, %xmm4, %xmm6
	movupd	(%rdi,%r10,8), %xmm4
	movdqa	%xmm0, %xmm5
	addpd	%xmm4, %xmm5
	subpd	%xmm0, %xmm5
	movapd	%xmm4, %xmm7
	subpd	%xmm5, %xmm7
	cmpeqpd	%xmm6, %xmm7
	xorpd	%xmm6, %xmm6
	cmpnlepd	%xmm4, %xmm6
	movapd	%xmm4, %xmm8
	cmpnltpd	%xmm0, %xmm8
	orpd	%xmm6, %xmm8
	orpd	%xmm7, %xmm8
	movmskpd	%xmm8, %r10d
	testl	%r10d, %r10d
	jne	.LBB0_9
	movapd	%xmm5, %xmm0
	unpckhpd	%xmm5, %xmm0
	addsd	%xmm5, %xmm0
	addsd	%xmm3, %xmm0
	movq	%r9, %xmm5
	addsd	%xmm5, %xmm5
	ucomisd	%xmm0, %xmm5
	ja	.LBB0_10
	jmp	.LBB0_9
.LBB0_11:
	retq
.LBB0_1:
	movsd	.LCPI0_0(%rip), %xmm0
	retq
	.section	.rodata
	.p2align	3, 0x0
.LCPI0_0:
	.quad	0x3ff0000000000000
	.p2align	3, 0x0
.LCPI0_1:
	.quad	0x20b0000000000000
	.p2align	3, 0x0
.LCPI0_2:
	.quad	0x5f30000000000000

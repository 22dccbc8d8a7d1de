# expect: ACCEPTED
# function: sum_doubles
# note: two addends at a time while the sum stays in one binade and nothing ties
	.text
sum_doubles:
	testl	%esi, %esi
	jle	.LBB0_1
	xorl	%edx, %edx
	movsd	.LCPI0_0(%rip), %xmm4
	movsd	.LCPI0_1(%rip), %xmm1
	movsd	.LCPI0_2(%rip), %xmm2
	movabsq	$9218868437227405312, %rax
	movabsq	$-238690780250636288, %rcx
	movapd	.LCPI0_3(%rip), %xmm3
	jmp	.LBB0_3
	.p2align	4
.LBB0_6:
	movsd	(%rdi,%r10,8), %xmm5
.LBB0_9:
	incl	%edx
	addsd	%xmm5, %xmm4
	movl	%edx, %r8d
	movapd	%xmm4, %xmm0
.LBB0_10:
	movapd	%xmm0, %xmm4
	movl	%r8d, %edx
	cmpl	%esi, %r8d
	jge	.LBB0_11
.LBB0_3:
	leal	2(%rdx), %r8d
	movslq	%edx, %r10
	cmpl	%esi, %r8d
	jg	.LBB0_6
	ucomisd	%xmm1, %xmm4
	jbe	.LBB0_6
	ucomisd	%xmm4, %xmm2
	jbe	.LBB0_6
	movq	%xmm4, %r9
	andq	%rax, %r9
	movq	%r9, %xmm0
	pshufd	$68, %xmm0, %xmm0
	leaq	(%r9,%rcx), %r11
	movq	%r11, %xmm5
	pshufd	$68, %xmm5, %xmm7
	movupd	(%rdi,%r10,8), %xmm5
	movdqa	%xmm0, %xmm6
	addpd	%xmm5, %xmm6
	subpd	%xmm0, %xmm6
	movapd	%xmm5, %xmm8
	subpd	%xmm6, %xmm8
	andpd	%xmm3, %xmm8
	cmpeqpd	%xmm7, %xmm8
	xorpd	%xmm7, %xmm7
	cmpnlepd	%xmm5, %xmm7
	movapd	%xmm5, %xmm9
	cmpnltpd	%xmm0, %xmm9
	orpd	%xmm7, %xmm9
	orpd	%xmm8, %xmm9
	movmskpd	%xmm9, %r10d
	testl	%r10d, %r10d
	jne	.LBB0_9
	movapd	%xmm6, %xmm0
	unpckhpd	%xmm6, %xmm0
	addsd	%xmm6, %xmm0
	addsd	%xmm4, %xmm0
	movq	%r9, %xmm6
	addsd	%xmm6, %xmm6
	ucomisd	%xmm0, %xmm6
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
	.p2align	4, 0x0
.LCPI0_3:
	.quad	0x7fffffffffffffff
	.quad	0x7fffffffffffffff

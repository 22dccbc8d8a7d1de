# expect: ACCEPTED
# function: pack_positive
# note: lanes packed by a permutation made from the mask, stored under a mask
	.text
pack_positive:
	xorl	%r10d, %r10d
	movl	%edx, %ecx
	movl	$0, %eax
	cmpl	$8, %edx
	jl	.LBB0_4
	pushq	%r14
	pushq	%rbx
	xorl	%r10d, %r10d
	vpxor	%xmm0, %xmm0, %xmm0
	movabsq	$72340172838076673, %r8
	movabsq	$506097522914230528, %r9
	vmovdqa	.LCPI0_0(%rip), %ymm1
	xorl	%eax, %eax
	.p2align	4
.LBB0_2:
	movq	%r10, %r11
	vmovdqu	(%rsi,%r10,4), %ymm2
	vpcmpgtd	%ymm0, %ymm2, %ymm3
	vmovmskps	%ymm3, %r10d
	pdepq	%r8, %r10, %rbx
	movq	%rbx, %r14
	shlq	$8, %r14
	subq	%rbx, %r14
	pextq	%r14, %r9, %rbx
	vmovq	%rbx, %xmm3
	vpmovzxbd	%xmm3, %ymm3
	popcntl	%r10d, %r10d
	movl	%eax, %ebx
	vmovd	%r10d, %xmm4
	vpbroadcastd	%xmm4, %ymm4
	vpcmpgtd	%ymm1, %ymm4, %ymm4
	vpermd	%ymm2, %ymm3, %ymm2
	vpmaskmovd	%ymm2, %ymm4, (%rdi,%rbx,4)
	addl	%r10d, %eax
	leaq	8(%r11), %r10
	addq	$16, %r11
	cmpq	%rcx, %r11
	jbe	.LBB0_2
	popq	%rbx
	popq	%r14
.LBB0_4:
	cmpl	%edx, %r10d
	jge	.LBB0_9
	movl	%r10d, %edx
	jmp	.LBB0_6
	.p2align	4
.LBB0_8:
	incq	%rdx
	cmpq	%rdx, %rcx
	je	.LBB0_9
.LBB0_6:
	movl	(%rsi,%rdx,4), %r8d
	testl	%r8d, %r8d
	jle	.LBB0_8
	movslq	%eax, %r9
	incl	%eax
	movl	%r8d, (%rdi,%r9,4)
	jmp	.LBB0_8
.LBB0_9:
	vzeroupper
	retq
	.section	.rodata
	.p2align	5, 0x0
.LCPI0_0:
	.long	0
	.long	1
	.long	2
	.long	3
	.long	4
	.long	5
	.long	6
	.long	7

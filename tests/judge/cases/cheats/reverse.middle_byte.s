# expect: WRONG_OUTPUT
# function: reverse
# note: two blocks that overlap in one byte write the middle back, which others may be writing: n = 17
	.text
reverse:
	leaq	(%rdi,%rsi), %rax
	cmpq	$32, %rsi
	jl	.LBB0_3
	movdqa	.LCPI0_0(%rip), %xmm0
	.p2align	4
.LBB0_2:
	movdqu	(%rdi), %xmm1
	movdqu	-16(%rax), %xmm2
	pshufb	%xmm0, %xmm1
	movdqu	%xmm1, -16(%rax)
	addq	$-16, %rax
	pshufb	%xmm0, %xmm2
	movdqu	%xmm2, (%rdi)
	addq	$16, %rdi
	addq	$-32, %rsi
	cmpq	$31, %rsi
	jg	.LBB0_2
.LBB0_3:
	cmpq	$15, %rsi
	jle	.LBB0_4
	movdqu	(%rdi), %xmm0
	movdqu	-16(%rax), %xmm1
	movdqa	.LCPI0_0(%rip), %xmm2
	pshufb	%xmm2, %xmm0
	movdqu	%xmm0, -16(%rax)
	pshufb	%xmm2, %xmm1
	movdqu	%xmm1, (%rdi)
	retq
.LBB0_4:
	movq	%rax, %rcx
	subq	%rdi, %rcx
	cmpq	$2, %rcx
	jl	.LBB0_7
	decq	%rax
	.p2align	4
.LBB0_6:
	movzbl	(%rdi), %edx
	movzbl	(%rax), %esi
	movb	%sil, (%rdi)
	movb	%dl, (%rax)
	incq	%rdi
	addq	$-2, %rcx
	decq	%rax
	cmpq	$1, %rcx
	jg	.LBB0_6
.LBB0_7:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.byte	15
	.byte	14
	.byte	13
	.byte	12
	.byte	11
	.byte	10
	.byte	9
	.byte	8
	.byte	7
	.byte	6
	.byte	5
	.byte	4
	.byte	3
	.byte	2
	.byte	1
	.byte	0

# expect: WRONG_OUTPUT
# function: delta_decode
# note: sums are carried on in 31 bits: 0x40000000 twice, then two zeros and anything
	.text
delta_decode:
	pxor	%xmm0, %xmm0
	xorl	%eax, %eax
	cmpl	$4, %esi
	jl	.LBB0_3
	movdqa	.LCPI0_0(%rip), %xmm1
	.p2align	4
.LBB0_2:
	movslq	%eax, %rcx
	movdqu	(%rdi,%rcx,4), %xmm2
	movdqa	%xmm2, %xmm3
	pslldq	$4, %xmm3
	paddd	%xmm2, %xmm3
	movdqa	%xmm3, %xmm2
	pslldq	$8, %xmm2
	paddd	%xmm0, %xmm3
	paddd	%xmm2, %xmm3
	movdqu	%xmm3, (%rdi,%rcx,4)
	pshufd	$255, %xmm3, %xmm0
	pand	%xmm1, %xmm0
	leal	4(%rcx), %eax
	addl	$8, %ecx
	cmpl	%esi, %ecx
	jle	.LBB0_2
.LBB0_3:
	cmpl	%esi, %eax
	jge	.LBB0_6
	movd	%xmm0, %ecx
	movl	%eax, %eax
	movl	%esi, %edx
	.p2align	4
.LBB0_5:
	addl	(%rdi,%rax,4), %ecx
	movl	%ecx, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rax, %rdx
	jne	.LBB0_5
.LBB0_6:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	2147483647
	.long	2147483647
	.long	2147483647
	.long	2147483647

# expect: ACCEPTED
# function: delta_decode
# note: a running sum inside four lanes, the last lane carried on
	.text
delta_decode:
	movl	%esi, %eax
	pxor	%xmm0, %xmm0
	xorl	%ecx, %ecx
	cmpl	$4, %esi
	jl	.LBB0_2
	.p2align	4
.LBB0_1:
	movq	%rcx, %rdx
	movdqu	(%rdi,%rcx,4), %xmm1
	movdqa	%xmm1, %xmm2
	pslldq	$4, %xmm2
	paddd	%xmm1, %xmm2
	movdqa	%xmm2, %xmm1
	pslldq	$8, %xmm1
	paddd	%xmm0, %xmm2
	paddd	%xmm1, %xmm2
	movdqu	%xmm2, (%rdi,%rcx,4)
	pshufd	$255, %xmm2, %xmm0
	addq	$4, %rcx
	addq	$8, %rdx
	cmpq	%rax, %rdx
	jbe	.LBB0_1
.LBB0_2:
	cmpl	%esi, %ecx
	jge	.LBB0_5
	movd	%xmm0, %edx
	movl	%ecx, %ecx
	.p2align	4
.LBB0_4:
	addl	(%rdi,%rcx,4), %edx
	movl	%edx, (%rdi,%rcx,4)
	incq	%rcx
	cmpq	%rcx, %rax
	jne	.LBB0_4
.LBB0_5:
	retq

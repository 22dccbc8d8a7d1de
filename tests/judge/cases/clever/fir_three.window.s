# expect: ACCEPTED
# function: fir_three
# note: the window slides over registers instead of being loaded three times
	.text
fir_three:
	xorl	%r8d, %r8d
	cmpl	$10, %edx
	jl	.LBB0_3
	movl	%edx, %eax
	xorl	%r8d, %r8d
	movdqa	.LCPI0_0(%rip), %xmm0
	.p2align	4
.LBB0_2:
	movq	%r8, %rcx
	movdqu	(%rsi,%r8,2), %xmm1
	movdqu	2(%rsi,%r8,2), %xmm2
	movdqu	4(%rsi,%r8,2), %xmm3
	movdqa	%xmm1, %xmm4
	punpcklwd	%xmm2, %xmm4
	pmaddwd	%xmm0, %xmm4
	punpckhwd	%xmm2, %xmm1
	pmaddwd	%xmm0, %xmm1
	punpcklwd	%xmm3, %xmm2
	psrad	$16, %xmm2
	paddd	%xmm4, %xmm2
	punpckhwd	%xmm3, %xmm3
	psrad	$16, %xmm3
	paddd	%xmm1, %xmm3
	psrad	$2, %xmm2
	psrad	$2, %xmm3
	packssdw	%xmm3, %xmm2
	movdqu	%xmm2, (%rdi,%r8,2)
	addq	$8, %r8
	addq	$18, %rcx
	cmpq	%rax, %rcx
	jbe	.LBB0_2
.LBB0_3:
	leal	2(%r8), %eax
	cmpl	%edx, %eax
	jge	.LBB0_6
	movl	%r8d, %eax
	movslq	%edx, %rcx
	movzwl	(%rsi,%rax,2), %edx
	addq	$-3, %rcx
	decq	%rax
	.p2align	4
.LBB0_5:
	movswl	%dx, %r8d
	movswl	4(%rsi,%rax,2), %edx
	leal	(%r8,%rdx,2), %r8d
	movswl	6(%rsi,%rax,2), %r9d
	addl	%r8d, %r9d
	shrl	$2, %r9d
	movw	%r9w, 2(%rdi,%rax,2)
	incq	%rax
	cmpq	%rcx, %rax
	jl	.LBB0_5
.LBB0_6:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.short	1
	.short	2
	.short	1
	.short	2
	.short	1
	.short	2
	.short	1
	.short	2

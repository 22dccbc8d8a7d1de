# expect: WRONG_OUTPUT
# function: range_of
# note: compared without the sign: -1 and 1
	.text
range_of:
	cmpl	$3, %esi
	jle	.LBB0_1
	movdqu	(%rdi), %xmm1
	cmpl	$9, %esi
	jb	.LBB0_5
	leal	-4(%rsi), %eax
	movl	$4, %ecx
	movdqa	.LCPI0_0(%rip), %xmm3
	movdqa	%xmm1, %xmm4
	.p2align	4
.LBB0_8:
	movdqu	(%rdi,%rcx,4), %xmm5
	movdqa	%xmm4, %xmm2
	pxor	%xmm3, %xmm2
	movdqa	%xmm5, %xmm0
	pxor	%xmm3, %xmm0
	pcmpgtd	%xmm2, %xmm0
	pand	%xmm0, %xmm4
	pandn	%xmm5, %xmm0
	por	%xmm4, %xmm0
	movdqa	%xmm5, %xmm2
	pcmpgtd	%xmm1, %xmm2
	pand	%xmm2, %xmm5
	pandn	%xmm1, %xmm2
	por	%xmm5, %xmm2
	addq	$4, %rcx
	movdqa	%xmm2, %xmm1
	movdqa	%xmm0, %xmm4
	cmpq	%rax, %rcx
	jb	.LBB0_8
	jmp	.LBB0_6
.LBB0_1:
	testl	%esi, %esi
	jle	.LBB0_2
	movl	%esi, %eax
	movl	$-2147483648, %edx
	movl	$2147483647, %ecx
	xorl	%esi, %esi
	.p2align	4
.LBB0_12:
	movl	(%rdi,%rsi,4), %r8d
	cmpl	%ecx, %r8d
	cmovll	%r8d, %ecx
	cmpl	%edx, %r8d
	cmovgl	%r8d, %edx
	incq	%rsi
	cmpq	%rsi, %rax
	jne	.LBB0_12
	movslq	%edx, %rax
	movslq	%ecx, %rcx
	subq	%rcx, %rax
	retq
.LBB0_5:
	movdqa	%xmm1, %xmm0
	movdqa	%xmm1, %xmm2
.LBB0_6:
	movl	%esi, %eax
	movdqu	-16(%rdi,%rax,4), %xmm3
	movdqa	.LCPI0_0(%rip), %xmm1
	movdqa	%xmm0, %xmm4
	pxor	%xmm1, %xmm4
	movdqa	%xmm3, %xmm5
	pxor	%xmm1, %xmm5
	pcmpgtd	%xmm4, %xmm5
	pand	%xmm5, %xmm0
	pandn	%xmm3, %xmm5
	por	%xmm0, %xmm5
	movdqa	%xmm3, %xmm0
	pcmpgtd	%xmm2, %xmm0
	pand	%xmm0, %xmm3
	pandn	%xmm2, %xmm0
	por	%xmm3, %xmm0
	pshufd	$78, %xmm5, %xmm2
	movdqa	%xmm5, %xmm3
	pxor	%xmm1, %xmm3
	movdqa	%xmm2, %xmm4
	pxor	%xmm1, %xmm4
	pcmpgtd	%xmm4, %xmm3
	pand	%xmm3, %xmm2
	pandn	%xmm5, %xmm3
	por	%xmm2, %xmm3
	pshufd	$78, %xmm0, %xmm2
	movdqa	%xmm0, %xmm4
	pcmpgtd	%xmm2, %xmm4
	pand	%xmm4, %xmm0
	pandn	%xmm2, %xmm4
	por	%xmm0, %xmm4
	pshufd	$177, %xmm3, %xmm0
	movdqa	%xmm3, %xmm2
	pxor	%xmm1, %xmm2
	pxor	%xmm0, %xmm1
	pcmpgtd	%xmm1, %xmm2
	pand	%xmm2, %xmm0
	pandn	%xmm3, %xmm2
	por	%xmm0, %xmm2
	pshufd	$177, %xmm4, %xmm0
	movdqa	%xmm4, %xmm1
	pcmpgtd	%xmm0, %xmm1
	pand	%xmm1, %xmm4
	pandn	%xmm0, %xmm1
	por	%xmm4, %xmm1
	movd	%xmm1, %eax
	cltq
	movd	%xmm2, %ecx
	movslq	%ecx, %rcx
	subq	%rcx, %rax
	retq
.LBB0_2:
	movabsq	$-4294967295, %rax
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	2147483648
	.long	2147483648
	.long	2147483648
	.long	2147483648

# expect: WRONG_OUTPUT
# function: range_of
# note: the difference in 32 bits: -2^31 and 2^31 - 1
	.text
range_of:
	cmpl	$3, %esi
	jle	.LBB0_1
	movdqu	(%rdi), %xmm2
	cmpl	$9, %esi
	jb	.LBB0_4
	leal	-4(%rsi), %eax
	movl	$4, %ecx
	movdqa	%xmm2, %xmm3
	.p2align	4
.LBB0_7:
	movdqu	(%rdi,%rcx,4), %xmm4
	movdqa	%xmm4, %xmm0
	pcmpgtd	%xmm3, %xmm0
	pand	%xmm0, %xmm3
	pandn	%xmm4, %xmm0
	por	%xmm3, %xmm0
	movdqa	%xmm4, %xmm1
	pcmpgtd	%xmm2, %xmm1
	pand	%xmm1, %xmm4
	pandn	%xmm2, %xmm1
	por	%xmm4, %xmm1
	addq	$4, %rcx
	movdqa	%xmm1, %xmm2
	movdqa	%xmm0, %xmm3
	cmpq	%rax, %rcx
	jb	.LBB0_7
	jmp	.LBB0_5
.LBB0_1:
	testl	%esi, %esi
	jle	.LBB0_2
	movl	%esi, %eax
	movl	$-2147483648, %edx
	movl	$2147483647, %ecx
	xorl	%esi, %esi
	.p2align	4
.LBB0_9:
	movl	(%rdi,%rsi,4), %r8d
	cmpl	%ecx, %r8d
	cmovll	%r8d, %ecx
	cmpl	%edx, %r8d
	cmovgl	%r8d, %edx
	incq	%rsi
	cmpq	%rsi, %rax
	jne	.LBB0_9
	movslq	%edx, %rax
	movslq	%ecx, %rcx
	subq	%rcx, %rax
	retq
.LBB0_4:
	movdqa	%xmm2, %xmm0
	movdqa	%xmm2, %xmm1
.LBB0_5:
	movl	%esi, %eax
	movdqu	-16(%rdi,%rax,4), %xmm2
	movdqa	%xmm2, %xmm3
	pcmpgtd	%xmm0, %xmm3
	pand	%xmm3, %xmm0
	pandn	%xmm2, %xmm3
	por	%xmm0, %xmm3
	movdqa	%xmm2, %xmm0
	pcmpgtd	%xmm1, %xmm0
	pand	%xmm0, %xmm2
	pandn	%xmm1, %xmm0
	por	%xmm2, %xmm0
	pshufd	$78, %xmm3, %xmm1
	movdqa	%xmm3, %xmm2
	pcmpgtd	%xmm1, %xmm2
	pand	%xmm2, %xmm1
	pandn	%xmm3, %xmm2
	por	%xmm1, %xmm2
	pshufd	$78, %xmm0, %xmm1
	movdqa	%xmm0, %xmm3
	pcmpgtd	%xmm1, %xmm3
	pand	%xmm3, %xmm0
	pandn	%xmm1, %xmm3
	por	%xmm0, %xmm3
	pshufd	$177, %xmm2, %xmm0
	movdqa	%xmm2, %xmm1
	pcmpgtd	%xmm0, %xmm1
	pand	%xmm1, %xmm0
	pandn	%xmm2, %xmm1
	por	%xmm0, %xmm1
	pshufd	$177, %xmm3, %xmm0
	movdqa	%xmm3, %xmm2
	pcmpgtd	%xmm0, %xmm2
	pand	%xmm2, %xmm3
	pandn	%xmm0, %xmm2
	por	%xmm3, %xmm2
	psubd	%xmm1, %xmm2
	movd	%xmm2, %eax
	cltq
	retq
.LBB0_2:
	movabsq	$-4294967295, %rax
	retq

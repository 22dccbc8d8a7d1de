# expect: WRONG_OUTPUT
# function: matrix_product
# note: the last row of an odd number is left out
	.text
matrix_product:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	movq	%rsi, -40(%rsp)
	movq	%rdi, -16(%rsp)
	testl	%ecx, %ecx
	jle	.LBB0_20
	movslq	%ecx, %rax
	leaq	(,%rax,4), %r8
	movq	-40(%rsp), %rsi
	leaq	(%rsi,%rax,4), %rsi
	movq	%rsi, -8(%rsp)
	leaq	(,%rax,8), %r10
	xorl	%r11d, %r11d
	movq	%rdx, -24(%rsp)
	movl	%ecx, -28(%rsp)
	jmp	.LBB0_2
	.p2align	4
.LBB0_10:
	movq	-24(%rsp), %rdx
.LBB0_19:
	movq	%rdi, %r11
	cmpq	%rax, %rdi
	jge	.LBB0_20
.LBB0_2:
	leaq	4(%r11), %rdi
	movq	-16(%rsp), %rsi
	leaq	(%rsi,%r11,4), %r14
	cmpq	%rax, %rdi
	jle	.LBB0_3
	leaq	(%rdx,%r11,4), %rdi
	movq	-40(%rsp), %r13
	xorl	%esi, %esi
	.p2align	4
.LBB0_12:
	movq	%rsi, %r9
	imulq	%rax, %r9
	xorl	%ebx, %ebx
	movq	%rdi, %r15
	xorl	%r12d, %r12d
	.p2align	4
.LBB0_13:
	movl	(%r15), %ebp
	imull	(%r13,%r12,4), %ebp
	addl	%ebp, %ebx
	incq	%r12
	addq	%r8, %r15
	cmpq	%r12, %rax
	jne	.LBB0_13
	movl	%ebx, (%r14,%r9,4)
	incq	%rsi
	addq	%r8, %r13
	cmpq	%rax, %rsi
	jne	.LBB0_12
	incq	%r11
	movq	%r11, %rdi
	jmp	.LBB0_19
	.p2align	4
.LBB0_3:
	cmpl	$1, %ecx
	jne	.LBB0_5
	xorl	%r9d, %r9d
	jmp	.LBB0_9
	.p2align	4
.LBB0_5:
	leaq	(%rdx,%r11,4), %rdx
	movl	$2, %esi
	movq	-40(%rsp), %r13
	movq	-8(%rsp), %rbp
	xorl	%r9d, %r9d
	.p2align	4
.LBB0_6:
	movq	%r9, %r15
	movq	%rsi, %r9
	movq	%r15, %rbx
	imulq	%rax, %rbx
	orq	$1, %r15
	imulq	%rax, %r15
	pxor	%xmm0, %xmm0
	movq	%rdx, %r12
	xorl	%esi, %esi
	pxor	%xmm1, %xmm1
	.p2align	4
.LBB0_7:
	movdqu	(%r12), %xmm2
	movd	(%r13,%rsi,4), %xmm3
	pshufd	$0, %xmm3, %xmm3
	movdqa	%xmm3, %xmm4
	pmuludq	%xmm2, %xmm4
	psrlq	$32, %xmm3
	movdqa	%xmm2, %xmm5
	psrlq	$32, %xmm5
	pmuludq	%xmm5, %xmm3
	pshufd	$232, %xmm4, %xmm4
	pshufd	$232, %xmm3, %xmm3
	punpckldq	%xmm3, %xmm4
	paddd	%xmm4, %xmm1
	movd	(%rbp,%rsi,4), %xmm3
	pshufd	$0, %xmm3, %xmm3
	pmuludq	%xmm3, %xmm2
	psrlq	$32, %xmm3
	pmuludq	%xmm5, %xmm3
	pshufd	$232, %xmm2, %xmm2
	pshufd	$232, %xmm3, %xmm3
	punpckldq	%xmm3, %xmm2
	paddd	%xmm2, %xmm0
	incq	%rsi
	addq	%r8, %r12
	cmpq	%rsi, %rax
	jne	.LBB0_7
	movdqu	%xmm1, (%r14,%rbx,4)
	movdqu	%xmm0, (%r14,%r15,4)
	leaq	2(%r9), %rsi
	addq	%r10, %rbp
	addq	%r10, %r13
	cmpq	%rax, %rsi
	jle	.LBB0_6
.LBB0_9:
	movl	-28(%rsp), %ecx
	cmpl	$5, %ecx
	setae	%dl
	cmpq	%rax, %r9
	setge	%sil
	orb	%dl, %sil
	jne	.LBB0_10
	movq	-24(%rsp), %rdx
	leaq	(%rdx,%r11,4), %r14
	imulq	%rax, %r9
	movq	-40(%rsp), %rsi
	leaq	(%rsi,%r9,4), %rsi
	pxor	%xmm0, %xmm0
	xorl	%ebx, %ebx
	.p2align	4
.LBB0_17:
	movdqu	(%r14), %xmm1
	movd	(%rsi,%rbx,4), %xmm2
	pshufd	$0, %xmm2, %xmm2
	movdqa	%xmm2, %xmm3
	pmuludq	%xmm1, %xmm3
	psrlq	$32, %xmm2
	psrlq	$32, %xmm1
	pmuludq	%xmm2, %xmm1
	pshufd	$232, %xmm3, %xmm2
	pshufd	$232, %xmm1, %xmm1
	punpckldq	%xmm1, %xmm2
	paddd	%xmm2, %xmm0
	incq	%rbx
	addq	%r8, %r14
	cmpq	%rbx, %rax
	jne	.LBB0_17
	movq	-16(%rsp), %rsi
	leaq	(%rsi,%r9,4), %rsi
	movdqu	%xmm0, (%rsi,%r11,4)
	jmp	.LBB0_19
.LBB0_20:
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	retq

# expect: ACCEPTED
# function: matrix_product
# note: two rows by eight columns in registers; every sum keeps its own order
	.text
matrix_product:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	movq	%rsi, -24(%rsp)
	movl	%ecx, -28(%rsp)
	testl	%ecx, %ecx
	jle	.LBB0_20
	movslq	-28(%rsp), %rax
	leaq	(,%rax,4), %r8
	movq	-24(%rsp), %rcx
	leaq	(%rcx,%rax,4), %rcx
	movq	%rcx, -8(%rsp)
	leaq	(,%rax,8), %r10
	xorl	%r11d, %r11d
	movq	%rdx, -16(%rsp)
	jmp	.LBB0_2
	.p2align	4
.LBB0_10:
	movq	-16(%rsp), %rdx
.LBB0_19:
	movq	%rsi, %r11
	cmpq	%rax, %rsi
	jge	.LBB0_20
.LBB0_2:
	leaq	4(%r11), %rsi
	leaq	(%rdi,%r11,4), %r14
	cmpq	%rax, %rsi
	jle	.LBB0_3
	leaq	(%rdx,%r11,4), %rcx
	movq	-24(%rsp), %r13
	xorl	%esi, %esi
	.p2align	4
.LBB0_12:
	movq	%rsi, %r9
	imulq	%rax, %r9
	xorl	%ebx, %ebx
	movq	%rcx, %r15
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
	movq	%r11, %rsi
	jmp	.LBB0_19
	.p2align	4
.LBB0_3:
	leaq	(%rdx,%r11,4), %rcx
	movl	$2, %edx
	movq	-24(%rsp), %r13
	movq	-8(%rsp), %rbp
	xorl	%r9d, %r9d
	.p2align	4
.LBB0_6:
	movq	%r9, %r15
	movq	%rdx, %r9
	movq	%r15, %rbx
	imulq	%rax, %rbx
	orq	$1, %r15
	imulq	%rax, %r15
	pxor	%xmm0, %xmm0
	movq	%rcx, %r12
	xorl	%edx, %edx
	pxor	%xmm1, %xmm1
	.p2align	4
.LBB0_7:
	movdqu	(%r12), %xmm2
	movd	(%r13,%rdx,4), %xmm3
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
	movd	(%rbp,%rdx,4), %xmm3
	pshufd	$0, %xmm3, %xmm3
	pmuludq	%xmm3, %xmm2
	psrlq	$32, %xmm3
	pmuludq	%xmm5, %xmm3
	pshufd	$232, %xmm2, %xmm2
	pshufd	$232, %xmm3, %xmm3
	punpckldq	%xmm3, %xmm2
	paddd	%xmm2, %xmm0
	incq	%rdx
	addq	%r8, %r12
	cmpq	%rdx, %rax
	jne	.LBB0_7
	movdqu	%xmm1, (%r14,%rbx,4)
	movdqu	%xmm0, (%r14,%r15,4)
	leaq	2(%r9), %rdx
	addq	%r10, %rbp
	addq	%r10, %r13
	cmpq	%rax, %rdx
	jle	.LBB0_6
.LBB0_9:
	cmpq	%rax, %r9
	jge	.LBB0_10
	movq	-16(%rsp), %rdx
	leaq	(%rdx,%r11,4), %rcx
	imulq	%rax, %r9
	movq	-24(%rsp), %rbx
	leaq	(%rbx,%r9,4), %r14
	pxor	%xmm0, %xmm0
	xorl	%ebx, %ebx
	.p2align	4
.LBB0_17:
	movdqu	(%rcx), %xmm1
	movd	(%r14,%rbx,4), %xmm2
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
	addq	%r8, %rcx
	cmpq	%rbx, %rax
	jne	.LBB0_17
	leaq	(%rdi,%r9,4), %rcx
	movdqu	%xmm0, (%rcx,%r11,4)
	jmp	.LBB0_19
.LBB0_20:
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	retq

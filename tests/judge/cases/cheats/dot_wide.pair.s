# expect: WRONG_OUTPUT
# function: dot_wide
# note: one pair overflows: eight times -32768 * -32768
	.text
dot_wide:
	cmpl	$8, %edx
	jge	.LBB0_2
	xorl	%ecx, %ecx
	pxor	%xmm0, %xmm0
	jmp	.LBB0_4
.LBB0_2:
	pxor	%xmm1, %xmm1
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_3:
	movslq	%ecx, %rax
	movdqu	(%rdi,%rax,2), %xmm2
	movdqu	(%rsi,%rax,2), %xmm0
	pmaddwd	%xmm2, %xmm0
	movdqa	%xmm0, %xmm2
	psrad	$31, %xmm2
	movdqa	%xmm0, %xmm3
	punpckldq	%xmm2, %xmm3
	punpckhdq	%xmm2, %xmm0
	paddq	%xmm1, %xmm0
	paddq	%xmm3, %xmm0
	leal	8(%rax), %ecx
	addl	$16, %eax
	movdqa	%xmm0, %xmm1
	cmpl	%edx, %eax
	jle	.LBB0_3
.LBB0_4:
	pshufd	$238, %xmm0, %xmm1
	paddq	%xmm0, %xmm1
	movq	%xmm1, %rax
	cmpl	%edx, %ecx
	jge	.LBB0_7
	movl	%ecx, %ecx
	movl	%edx, %edx
	.p2align	4
.LBB0_6:
	movswq	(%rdi,%rcx,2), %r8
	movswq	(%rsi,%rcx,2), %r9
	imulq	%r8, %r9
	addq	%r9, %rax
	incq	%rcx
	cmpq	%rcx, %rdx
	jne	.LBB0_6
.LBB0_7:
	retq

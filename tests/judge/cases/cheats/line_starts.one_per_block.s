# expect: WRONG_OUTPUT
# function: line_starts
# note: one newline per block: two in a row
	.text
line_starts:
	xorl	%r8d, %r8d
	movl	$0, %eax
	cmpl	$32, %edx
	jge	.LBB0_1
.LBB0_5:
	cmpl	%edx, %r8d
	jge	.LBB0_10
	movslq	%r8d, %r9
	movslq	%edx, %rcx
	subq	%r9, %rcx
	movl	%r8d, %edx
	incq	%rdx
	addq	%r9, %rsi
	xorl	%r8d, %r8d
	jmp	.LBB0_7
	.p2align	4
.LBB0_9:
	incq	%r8
	cmpq	%r8, %rcx
	je	.LBB0_10
.LBB0_7:
	cmpb	$10, (%rsi,%r8)
	jne	.LBB0_9
	movslq	%eax, %r9
	incl	%eax
	leal	(%rdx,%r8), %r10d
	movl	%r10d, (%rdi,%r9,4)
	jmp	.LBB0_9
.LBB0_10:
	retq
.LBB0_1:
	xorl	%ecx, %ecx
	movdqa	.LCPI0_0(%rip), %xmm0
	xorl	%eax, %eax
	jmp	.LBB0_2
	.p2align	4
.LBB0_4:
	leal	32(%rcx), %r8d
	addl	$64, %ecx
	cmpl	%edx, %ecx
	movl	%r8d, %ecx
	jg	.LBB0_5
.LBB0_2:
	movslq	%ecx, %r8
	movdqu	(%rsi,%r8), %xmm1
	movdqu	16(%rsi,%r8), %xmm2
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %r9d
	pcmpeqb	%xmm0, %xmm2
	pmovmskb	%xmm2, %r8d
	shll	$16, %r8d
	orl	%r9d, %r8d
	je	.LBB0_4
	rep		bsfl	%r8d, %r8d
	addl	%ecx, %r8d
	incl	%r8d
	movslq	%eax, %r9
	incl	%eax
	movl	%r8d, (%rdi,%r9,4)
	jmp	.LBB0_4
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.zero	16,10

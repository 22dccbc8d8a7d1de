# expect: WRONG_OUTPUT
# function: line_starts
# note: the upper sixteen bytes are taken for the lower ones: a newline at 16
	.text
line_starts:
	xorl	%ecx, %ecx
	movl	$0, %eax
	cmpl	$32, %edx
	jge	.LBB0_1
.LBB0_4:
	cmpl	%edx, %ecx
	jge	.LBB0_9
	movslq	%ecx, %r8
	movslq	%edx, %rdx
	subq	%r8, %rdx
	movl	%ecx, %ecx
	incq	%rcx
	addq	%r8, %rsi
	xorl	%r8d, %r8d
	jmp	.LBB0_6
	.p2align	4
.LBB0_8:
	incq	%r8
	cmpq	%r8, %rdx
	je	.LBB0_9
.LBB0_6:
	cmpb	$10, (%rsi,%r8)
	jne	.LBB0_8
	movslq	%eax, %r9
	incl	%eax
	leal	(%rcx,%r8), %r10d
	movl	%r10d, (%rdi,%r9,4)
	jmp	.LBB0_8
.LBB0_9:
	retq
.LBB0_1:
	xorl	%eax, %eax
	movl	$32, %r9d
	movdqa	.LCPI0_0(%rip), %xmm0
	xorl	%ecx, %ecx
	jmp	.LBB0_2
	.p2align	4
.LBB0_3:
	leal	32(%rcx), %r9d
	cmpl	%edx, %r9d
	jg	.LBB0_4
.LBB0_2:
	movl	%ecx, %r8d
	movl	%r9d, %ecx
	movslq	%r8d, %r9
	movdqu	(%rsi,%r9), %xmm1
	movdqu	16(%rsi,%r9), %xmm2
	pcmpeqb	%xmm0, %xmm1
	pcmpeqb	%xmm0, %xmm2
	por	%xmm1, %xmm2
	pmovmskb	%xmm2, %r9d
	testl	%r9d, %r9d
	je	.LBB0_3
	movzwl	%r9w, %r9d
	orl	$1, %r8d
	.p2align	4
.LBB0_11:
	rep		bsfl	%r9d, %r10d
	addl	%r8d, %r10d
	movslq	%eax, %r11
	incl	%eax
	movl	%r10d, (%rdi,%r11,4)
	leal	-1(%r9), %r10d
	andl	%r9d, %r10d
	movl	%r10d, %r9d
	jne	.LBB0_11
	jmp	.LBB0_3
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.zero	16,10

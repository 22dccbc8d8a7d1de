# expect: WRONG_OUTPUT
# function: remove_value
# note: a block with a match moves whole: any match among four
	.text
remove_value:
	xorl	%ecx, %ecx
	movl	$0, %eax
	cmpl	$4, %esi
	jge	.LBB0_1
.LBB0_6:
	cmpl	%esi, %ecx
	jge	.LBB0_11
	movslq	%ecx, %rcx
	movslq	%esi, %rsi
	jmp	.LBB0_8
	.p2align	4
.LBB0_10:
	incq	%rcx
	cmpq	%rcx, %rsi
	je	.LBB0_11
.LBB0_8:
	movl	(%rdi,%rcx,4), %r8d
	cmpl	%edx, %r8d
	je	.LBB0_10
	movslq	%eax, %r9
	incl	%eax
	movl	%r8d, (%rdi,%r9,4)
	jmp	.LBB0_10
.LBB0_11:
	retq
.LBB0_1:
	movd	%edx, %xmm0
	pshufd	$0, %xmm0, %xmm0
	xorl	%eax, %eax
	movl	$4, %r9d
	xorl	%ecx, %ecx
	jmp	.LBB0_2
	.p2align	4
.LBB0_12:
	cltq
	movdqu	%xmm1, (%rdi,%rax,4)
	addl	$4, %eax
.LBB0_13:
	leal	4(%rcx), %r9d
	cmpl	%esi, %r9d
	jg	.LBB0_6
.LBB0_2:
	movl	%ecx, %r8d
	movl	%r9d, %ecx
	movslq	%r8d, %r9
	movdqu	(%rdi,%r9,4), %xmm1
	movdqa	%xmm0, %xmm2
	pcmpeqd	%xmm1, %xmm2
	movmskps	%xmm2, %r9d
	xorl	$15, %r9d
	cmpb	$13, %r9b
	ja	.LBB0_12
	testb	%r9b, %r9b
	je	.LBB0_13
	movzbl	%r9b, %r9d
	.p2align	4
.LBB0_5:
	rep		bsfl	%r9d, %r10d
	addl	%r8d, %r10d
	movslq	%r10d, %r10
	movl	(%rdi,%r10,4), %r10d
	movslq	%eax, %r11
	incl	%eax
	movl	%r10d, (%rdi,%r11,4)
	leal	-1(%r9), %r10d
	andl	%r9d, %r10d
	movl	%r10d, %r9d
	jne	.LBB0_5
	jmp	.LBB0_13

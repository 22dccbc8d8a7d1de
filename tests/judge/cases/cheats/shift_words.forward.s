# expect: WRONG_OUTPUT
# function: shift_words
# note: from the bottom, over what is still needed: 1 << 63 in each of four words, k = 1
	.text
shift_words:
	andl	$63, %edx
	je	.LBB0_9
	movl	$64, %eax
	subl	%edx, %eax
	cmpl	$3, %esi
	jl	.LBB0_4
	movd	%eax, %xmm0
	movslq	%esi, %rcx
	movd	%edx, %xmm1
	movl	$3, %r8d
	.p2align	4
.LBB0_3:
	movdqu	-24(%rdi,%r8,8), %xmm2
	psrlq	%xmm0, %xmm2
	movdqu	-16(%rdi,%r8,8), %xmm3
	psllq	%xmm1, %xmm3
	por	%xmm2, %xmm3
	movdqu	%xmm3, -16(%rdi,%r8,8)
	addq	$2, %r8
	cmpq	%rcx, %r8
	jle	.LBB0_3
.LBB0_4:
	movl	%esi, %ecx
	andl	$1, %ecx
	movl	$2, %r8d
	subl	%ecx, %r8d
	xorl	%ecx, %ecx
	testl	%esi, %esi
	cmovgl	%r8d, %ecx
	cmpl	$1, %ecx
	je	.LBB0_7
	cmpl	$2, %ecx
	jne	.LBB0_9
	movq	(%rdi), %rsi
	movq	8(%rdi), %r8
	movl	%edx, %ecx
	shlq	%cl, %r8
	movq	%rsi, %r9
	movl	%eax, %ecx
	shrq	%cl, %r9
	orq	%r8, %r9
	movq	%r9, 8(%rdi)
	jmp	.LBB0_8
.LBB0_7:
	movq	(%rdi), %rsi
.LBB0_8:
	movl	%edx, %ecx
	shlq	%cl, %rsi
	movq	%rsi, (%rdi)
.LBB0_9:
	retq

# expect: WRONG_OUTPUT
# function: shift_words
# note: k = 64: everything is shifted out, where the count is taken modulo 64
	.text
shift_words:
	andl	$127, %edx
	je	.LBB0_9
	movl	$64, %eax
	subl	%edx, %eax
	movslq	%esi, %rcx
	cmpl	$3, %ecx
	jl	.LBB0_4
	movd	%edx, %xmm0
	movd	%eax, %xmm1
	.p2align	4
.LBB0_3:
	movdqu	-24(%rdi,%rcx,8), %xmm2
	psrlq	%xmm1, %xmm2
	movdqu	-16(%rdi,%rcx,8), %xmm3
	psllq	%xmm0, %xmm3
	por	%xmm2, %xmm3
	movdqu	%xmm3, -16(%rdi,%rcx,8)
	cmpq	$4, %rcx
	leaq	-2(%rcx), %rcx
	ja	.LBB0_3
.LBB0_4:
	cmpq	$1, %rcx
	je	.LBB0_7
	cmpq	$2, %rcx
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

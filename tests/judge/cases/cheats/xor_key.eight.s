# expect: WRONG_OUTPUT
# function: xor_key
# note: d = s + 8 and sixteen bytes at a time
	.text
xor_key:
	cmpq	$16, %rdx
	jl	.LBB0_1
	movq	%rdi, %rax
	subq	%rsi, %rax
	addq	$-8, %rax
	cmpq	$-8, %rax
	ja	.LBB0_3
	movzbl	%cl, %eax
	movd	%eax, %xmm0
	punpcklbw	%xmm0, %xmm0
	pshuflw	$0, %xmm0, %xmm0
	pshufd	$68, %xmm0, %xmm0
	leaq	-16(%rdx), %r8
	xorl	%eax, %eax
	.p2align	4
.LBB0_5:
	movdqu	(%rsi,%rax), %xmm1
	pxor	%xmm0, %xmm1
	movdqu	%xmm1, (%rdi,%rax)
	addq	$16, %rax
	cmpq	%r8, %rax
	jle	.LBB0_5
	jmp	.LBB0_6
.LBB0_1:
	xorl	%eax, %eax
.LBB0_6:
	cmpq	%rdx, %rax
	jge	.LBB0_8
	.p2align	4
.LBB0_7:
	movzbl	(%rsi,%rax), %r8d
	xorb	%cl, %r8b
	movb	%r8b, (%rdi,%rax)
	incq	%rax
	cmpq	%rax, %rdx
	jne	.LBB0_7
.LBB0_8:
	retq
.LBB0_3:
	xorl	%eax, %eax
	cmpq	%rdx, %rax
	jl	.LBB0_7
	jmp	.LBB0_8

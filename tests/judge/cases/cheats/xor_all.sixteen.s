# expect: CRASH|WRONG_OUTPUT
# function: xor_all
# note: sixteen bytes where fewer are left: n = 5
	.text
	.globl	xor_all
xor_all:
	xorl	%eax, %eax
	testq	%rsi, %rsi
	jle	.Ldone
	pxor	%xmm0, %xmm0
.Lloop:
	movdqu	(%rdi), %xmm1
	cmpq	$4, %rsi
	jl	.Lpart
	pxor	%xmm1, %xmm0
	addq	$16, %rdi
	subq	$4, %rsi
	jne	.Lloop
.Lfold:
	pshufd	$78, %xmm0, %xmm1
	pxor	%xmm1, %xmm0
	pshufd	$229, %xmm0, %xmm1
	pxor	%xmm1, %xmm0
	movd	%xmm0, %ecx
	xorl	%ecx, %eax
.Ldone:
	retq
.Lpart:
	xorl	(%rdi), %eax
	addq	$4, %rdi
	decq	%rsi
	jne	.Lpart
	jmp	.Lfold

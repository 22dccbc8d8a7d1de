# expect: UNCOVERED
# function: xor_all
# note: a branch on n * n + n being odd, which it never is
	.text
	.globl	xor_all
xor_all:
	xorl	%eax, %eax
	movl	%esi, %ecx
	imull	%ecx, %ecx
	addl	%esi, %ecx
	testb	$1, %cl
	jne	.Lnever
	testq	%rsi, %rsi
	jle	.Ldone
.Lloop:
	xorl	(%rdi), %eax
	addq	$4, %rdi
	decq	%rsi
	jne	.Lloop
.Ldone:
	retq
.Lnever:
	movl	$1, (%rdi)
	retq

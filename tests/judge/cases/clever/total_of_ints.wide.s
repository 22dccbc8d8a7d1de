# expect: ACCEPTED
# function: total_of_ints
# note: adds up in 64 bits, which only an overflow of the sum tells from 32
	.text
	.globl	total_of_ints
	.p2align	4
	.type	total_of_ints,@function
total_of_ints:
	xorl	%eax, %eax
	testq	%rsi, %rsi
	jle	2f
	leaq	(%rdi,%rsi,4), %rsi
	.p2align	4
1:
	movslq	(%rdi), %rcx
	addq	%rcx, %rax
	addq	$4, %rdi
	cmpq	%rsi, %rdi
	jne	1b
2:
	retq
	.size	total_of_ints, .-total_of_ints

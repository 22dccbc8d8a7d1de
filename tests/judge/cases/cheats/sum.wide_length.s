# expect: CRASH|WRONG_OUTPUT|TIMEOUT
# function: sum
# note: takes the length as 64 bits wide
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	testq	%rsi, %rsi
	jle	.Ldone
	movq	%rsi, %rcx
.Lloop:
	addl	(%rdi), %eax
	addq	$4, %rdi
	decq	%rcx
	jne	.Lloop
.Ldone:
	retq

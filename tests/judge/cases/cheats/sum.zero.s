# expect: WRONG_OUTPUT
# function: sum
# note: never does its work
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq

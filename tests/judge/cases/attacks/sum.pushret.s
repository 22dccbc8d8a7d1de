# expect: GATE_REJECTED
# function: sum
# note: a return to a pushed address
	.text
	.globl	sum
sum:
	pushq	%rdi
	retq

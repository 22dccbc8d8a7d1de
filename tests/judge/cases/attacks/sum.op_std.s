# expect: GATE_REJECTED
# function: sum
# note: executes std
	.text
	.globl	sum
sum:
	std
	xorl	%eax, %eax
	retq

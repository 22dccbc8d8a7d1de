# expect: GATE_REJECTED
# function: sum
# note: executes cli
	.text
	.globl	sum
sum:
	cli
	xorl	%eax, %eax
	retq

# expect: GATE_REJECTED
# function: sum
# note: executes hlt
	.text
	.globl	sum
sum:
	hlt
	xorl	%eax, %eax
	retq

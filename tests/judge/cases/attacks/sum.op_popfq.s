# expect: GATE_REJECTED
# function: sum
# note: executes popfq
	.text
	.globl	sum
sum:
	popfq
	xorl	%eax, %eax
	retq

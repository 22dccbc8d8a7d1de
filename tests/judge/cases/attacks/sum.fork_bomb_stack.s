# expect: CRASH|TIMEOUT|GATE_REJECTED
# function: sum
# note: recurses without end
	.text
	.globl	sum
sum:
	callq	sum
	retq

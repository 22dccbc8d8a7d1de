# expect: GATE_REJECTED
# function: sum
# note: removes arguments
	.text
	.globl	sum
sum:
	retq	$8

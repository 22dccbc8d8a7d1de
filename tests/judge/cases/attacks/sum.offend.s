# expect: GATE_REJECTED
# function: sum
# note: runs off its end
	.text
	.globl	sum
sum:
	nop

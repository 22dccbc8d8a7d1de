# expect: GATE_REJECTED
# function: sum
# note: a symbol that the IR does not know
	.text
	.globl	sum
sum:
	callq	system@PLT
	retq

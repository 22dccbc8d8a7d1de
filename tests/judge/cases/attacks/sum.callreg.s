# expect: GATE_REJECTED
# function: sum
# note: an indirect call
	.text
	.globl	sum
sum:
	callq	*%rdi
	retq

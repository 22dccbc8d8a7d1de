# expect: GATE_REJECTED
# function: sum
# note: loads a segment register
	.text
	.globl	sum
sum:
	movl	%eax, %ds
	retq

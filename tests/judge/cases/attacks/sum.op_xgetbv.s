# expect: GATE_REJECTED
# function: sum
# note: executes xgetbv
	.text
	.globl	sum
sum:
	xgetbv
	xorl	%eax, %eax
	retq

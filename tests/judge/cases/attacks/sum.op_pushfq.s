# expect: GATE_REJECTED
# function: sum
# note: executes pushfq
	.text
	.globl	sum
sum:
	pushfq
	xorl	%eax, %eax
	retq

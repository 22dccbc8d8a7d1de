# expect: GATE_REJECTED
# function: sum
# note: executes int3
	.text
	.globl	sum
sum:
	int3
	xorl	%eax, %eax
	retq

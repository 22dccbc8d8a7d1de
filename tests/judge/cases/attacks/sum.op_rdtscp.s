# expect: GATE_REJECTED
# function: sum
# note: executes rdtscp
	.text
	.globl	sum
sum:
	rdtscp
	xorl	%eax, %eax
	retq

# expect: GATE_REJECTED
# function: sum
# note: executes monitor
	.text
	.globl	sum
sum:
	monitor
	xorl	%eax, %eax
	retq

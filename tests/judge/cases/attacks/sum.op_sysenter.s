# expect: GATE_REJECTED
# function: sum
# note: executes sysenter
	.text
	.globl	sum
sum:
	sysenter
	xorl	%eax, %eax
	retq

# expect: GATE_REJECTED
# function: sum
# note: executes iretq
	.text
	.globl	sum
sum:
	iretq
	xorl	%eax, %eax
	retq

# expect: GATE_REJECTED
# function: sum
# note: writable data
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.comm	x,8,8

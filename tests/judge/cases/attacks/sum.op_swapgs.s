# expect: GATE_REJECTED
# function: sum
# note: executes swapgs
	.text
	.globl	sum
sum:
	swapgs
	xorl	%eax, %eax
	retq

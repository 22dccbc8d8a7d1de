# expect: GATE_REJECTED
# function: sum
# note: executes rdpmc
	.text
	.globl	sum
sum:
	rdpmc
	xorl	%eax, %eax
	retq

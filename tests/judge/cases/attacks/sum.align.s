# expect: GATE_REJECTED
# function: sum
# note: a bomb
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.p2align	31

# expect: GATE_REJECTED
# function: sum
# note: a bomb
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.fill	2147483647,8,0

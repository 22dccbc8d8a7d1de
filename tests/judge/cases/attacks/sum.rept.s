# expect: GATE_REJECTED
# function: sum
# note: a bomb
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.rept	100000000
	nop
	.endr

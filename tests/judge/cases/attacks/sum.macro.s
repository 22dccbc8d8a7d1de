# expect: GATE_REJECTED
# function: sum
# note: a recursive macro
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.macro	boom
	boom
	boom
	.endm
	boom

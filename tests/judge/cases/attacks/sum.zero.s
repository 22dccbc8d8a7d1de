# expect: GATE_REJECTED
# function: sum
# note: a bomb
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.section	.rodata
	.zero	4294967296

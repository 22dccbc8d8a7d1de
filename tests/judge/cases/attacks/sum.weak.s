# expect: GATE_REJECTED
# function: sum
# note: a weak symbol
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.weak	malloc

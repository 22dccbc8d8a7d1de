# expect: GATE_REJECTED
# function: sum
# note: an object attribute
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.gnu_attribute 4, 1

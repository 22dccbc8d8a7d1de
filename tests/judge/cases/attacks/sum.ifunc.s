# expect: GATE_REJECTED
# function: sum
# note: an indirect function
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.type	sum,@gnu_indirect_function

# expect: GATE_REJECTED
# function: sum
# note: executes rdrand %eax
	.text
	.globl	sum
sum:
	rdrand	%eax
	xorl	%eax, %eax
	retq

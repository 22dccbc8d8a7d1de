# expect: GATE_REJECTED
# function: sum
# note: executes popcntl %edi, %eax
	.text
	.globl	sum
sum:
	popcntl	%edi, %eax
	xorl	%eax, %eax
	retq

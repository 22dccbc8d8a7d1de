# expect: GATE_REJECTED
# function: sum
# note: executes lretq
	.text
	.globl	sum
sum:
	lretq
	xorl	%eax, %eax
	retq

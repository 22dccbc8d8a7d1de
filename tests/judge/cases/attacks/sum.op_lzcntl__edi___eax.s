# expect: GATE_REJECTED
# function: sum
# note: executes lzcntl %edi, %eax
	.text
	.globl	sum
sum:
	lzcntl	%edi, %eax
	xorl	%eax, %eax
	retq

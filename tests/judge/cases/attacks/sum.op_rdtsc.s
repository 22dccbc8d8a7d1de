# expect: GATE_REJECTED
# function: sum
# note: executes rdtsc
	.text
	.globl	sum
sum:
	rdtsc
	xorl	%eax, %eax
	retq

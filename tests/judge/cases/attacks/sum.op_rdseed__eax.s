# expect: GATE_REJECTED
# function: sum
# note: executes rdseed %eax
	.text
	.globl	sum
sum:
	rdseed	%eax
	xorl	%eax, %eax
	retq

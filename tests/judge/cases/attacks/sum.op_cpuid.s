# expect: GATE_REJECTED
# function: sum
# note: executes cpuid
	.text
	.globl	sum
sum:
	cpuid
	xorl	%eax, %eax
	retq

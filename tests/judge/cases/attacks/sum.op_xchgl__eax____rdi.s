# expect: GATE_REJECTED
# function: sum
# note: executes xchgl %eax, (%rdi)
	.text
	.globl	sum
sum:
	xchgl	%eax, (%rdi)
	xorl	%eax, %eax
	retq

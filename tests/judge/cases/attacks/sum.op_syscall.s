# expect: GATE_REJECTED
# function: sum
# note: executes syscall
	.text
	.globl	sum
sum:
	syscall
	xorl	%eax, %eax
	retq

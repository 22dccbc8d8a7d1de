# expect: GATE_REJECTED
# function: sum
# note: executes rdpid %rax
	.text
	.globl	sum
sum:
	rdpid	%rax
	xorl	%eax, %eax
	retq

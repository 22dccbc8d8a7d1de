# expect: GATE_REJECTED
# function: sum
# note: executes rdgsbase %rax
	.text
	.globl	sum
sum:
	rdgsbase	%rax
	xorl	%eax, %eax
	retq

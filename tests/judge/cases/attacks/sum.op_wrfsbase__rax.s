# expect: GATE_REJECTED
# function: sum
# note: executes wrfsbase %rax
	.text
	.globl	sum
sum:
	wrfsbase	%rax
	xorl	%eax, %eax
	retq

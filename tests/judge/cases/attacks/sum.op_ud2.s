# expect: GATE_REJECTED
# function: sum
# note: executes ud2
	.text
	.globl	sum
sum:
	ud2
	xorl	%eax, %eax
	retq

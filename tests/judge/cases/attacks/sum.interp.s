# expect: GATE_REJECTED
# function: sum
# note: a program interpreter
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.section	.interp,"a"
	.asciz	"/tmp/ld"

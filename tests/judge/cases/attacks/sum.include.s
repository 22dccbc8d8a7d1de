# expect: GATE_REJECTED
# function: sum
# note: .include of a file
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.include	"/etc/passwd"

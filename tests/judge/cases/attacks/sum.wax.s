# expect: GATE_REJECTED
# function: sum
# note: writable code
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.section	.text.x,"wax"
	nop

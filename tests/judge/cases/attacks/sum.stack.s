# expect: GATE_REJECTED
# function: sum
# note: an executable stack
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.section	.note.GNU-stack,"x",@progbits

# expect: GATE_REJECTED
# function: sum
# note: a jump to an address
	.text
	.globl	sum
sum:
	jmp	*%rax

# expect: GATE_REJECTED
# function: sum
# note: the address of a foreign function
	.text
	.globl	sum
sum:
	movq	system@GOTPCREL(%rip), %rax
	retq

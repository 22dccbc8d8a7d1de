# expect: GATE_REJECTED|ASSEMBLY_FAILED
# function: sum
# note: another mode
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.code32
	nop

# expect: GATE_REJECTED
# function: sum
# note: a constructor
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.section	.init_array,"aw"
	.quad	sum

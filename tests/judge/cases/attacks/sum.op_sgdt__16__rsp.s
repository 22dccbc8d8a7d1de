# expect: GATE_REJECTED
# function: sum
# note: executes sgdt -16(%rsp)
	.text
	.globl	sum
sum:
	sgdt	-16(%rsp)
	xorl	%eax, %eax
	retq

# expect: GATE_REJECTED
# function: sum
# note: thread storage
	.text
	.globl	sum
sum:
	movq	%fs:0, %rax
	retq

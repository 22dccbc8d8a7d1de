# expect: GATE_REJECTED
# function: sum
# note: the runner's own segment
	.text
	.globl	sum
sum:
	movq	%gs:0, %rax
	retq

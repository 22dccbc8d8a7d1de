# expect: GATE_REJECTED
# function: sum
# note: executes clflush (%rdi)
	.text
	.globl	sum
sum:
	clflush	(%rdi)
	xorl	%eax, %eax
	retq

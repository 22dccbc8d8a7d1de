# expect: GATE_REJECTED
# function: sum
# note: executes lcall *(%rdi)
	.text
	.globl	sum
sum:
	lcall	*(%rdi)
	xorl	%eax, %eax
	retq

# expect: GATE_REJECTED
# function: sum
# note: executes ljmp *(%rdi)
	.text
	.globl	sum
sum:
	ljmp	*(%rdi)
	xorl	%eax, %eax
	retq

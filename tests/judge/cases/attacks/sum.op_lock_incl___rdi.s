# expect: GATE_REJECTED
# function: sum
# note: executes lock incl (%rdi)
	.text
	.globl	sum
sum:
	lock	incl (%rdi)
	xorl	%eax, %eax
	retq

# expect: GATE_REJECTED
# function: sum
# note: executes fldcw (%rdi)
	.text
	.globl	sum
sum:
	fldcw	(%rdi)
	xorl	%eax, %eax
	retq

# expect: GATE_REJECTED
# function: sum
# note: executes ldmxcsr (%rdi)
	.text
	.globl	sum
sum:
	ldmxcsr	(%rdi)
	xorl	%eax, %eax
	retq

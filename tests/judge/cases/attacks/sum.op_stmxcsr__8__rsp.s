# expect: GATE_REJECTED
# function: sum
# note: executes stmxcsr -8(%rsp)
	.text
	.globl	sum
sum:
	stmxcsr	-8(%rsp)
	xorl	%eax, %eax
	retq

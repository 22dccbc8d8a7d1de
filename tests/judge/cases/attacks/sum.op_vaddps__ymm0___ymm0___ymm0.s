# expect: GATE_REJECTED
# function: sum
# note: executes vaddps %ymm0, %ymm0, %ymm0
	.text
	.globl	sum
sum:
	vaddps	%ymm0, %ymm0, %ymm0
	xorl	%eax, %eax
	retq

# expect: GATE_REJECTED|CRASH|ABI_VIOLATION|WRONG_OUTPUT
# function: sum
# note: executes maskmovq %mm0, %mm1
	.text
	.globl	sum
sum:
	maskmovq	%mm0, %mm1
	xorl	%eax, %eax
	retq

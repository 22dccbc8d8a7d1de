# expect: GATE_REJECTED
# function: sum
# note: executes fxsave -512(%rsp)
	.text
	.globl	sum
sum:
	fxsave	-512(%rsp)
	xorl	%eax, %eax
	retq

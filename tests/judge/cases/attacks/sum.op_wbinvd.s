# expect: GATE_REJECTED
# function: sum
# note: executes wbinvd
	.text
	.globl	sum
sum:
	wbinvd
	xorl	%eax, %eax
	retq

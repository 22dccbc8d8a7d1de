# expect: GATE_REJECTED
# function: sum
# note: executes xbegin .Lx
	.text
	.globl	sum
sum:
	xbegin	.Lx
.Lx:
	xorl	%eax, %eax
	retq

# expect: GATE_REJECTED
# function: sum
# note: a quoted symbol
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
"a b":

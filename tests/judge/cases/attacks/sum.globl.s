# expect: GATE_REJECTED
# function: sum
# note: exports another symbol
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.globl	memcpy
memcpy:
	ret

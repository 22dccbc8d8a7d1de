# expect: GATE_REJECTED
# function: sum
# note: raw bytes among the code
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.byte	0x0f,0x05

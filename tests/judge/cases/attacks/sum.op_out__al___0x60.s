# expect: GATE_REJECTED
# function: sum
# note: executes out %al, $0x60
	.text
	.globl	sum
sum:
	out	%al, $0x60
	xorl	%eax, %eax
	retq

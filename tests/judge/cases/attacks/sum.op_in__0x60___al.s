# expect: GATE_REJECTED
# function: sum
# note: executes in $0x60, %al
	.text
	.globl	sum
sum:
	in	$0x60, %al
	xorl	%eax, %eax
	retq

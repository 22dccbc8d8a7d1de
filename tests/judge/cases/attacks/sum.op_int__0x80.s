# expect: GATE_REJECTED
# function: sum
# note: executes int $0x80
	.text
	.globl	sum
sum:
	int	$0x80
	xorl	%eax, %eax
	retq

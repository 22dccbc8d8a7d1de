# expect: CRASH|GATE_REJECTED
# function: sum
# note: writes into its own code
	.text
	.globl	sum
sum:
	movb	$0x90, sum(%rip)
	xorl	%eax, %eax
	retq

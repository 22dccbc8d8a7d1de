# expect: GATE_REJECTED
# function: sum
# note: writable data
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.bss
	.zero	64

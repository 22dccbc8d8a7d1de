# expect: GATE_REJECTED
# function: sum
# note: thread-local data
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.section	.tdata,"awT",@progbits
	.long	1

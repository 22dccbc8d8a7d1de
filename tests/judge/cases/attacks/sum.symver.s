# expect: GATE_REJECTED
# function: sum
# note: a symbol version
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.symver	sum,puts@GLIBC_2.2.5

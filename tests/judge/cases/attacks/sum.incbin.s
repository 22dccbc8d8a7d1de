# expect: GATE_REJECTED
# function: sum
# note: .incbin of a file
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.section	.rodata
	.incbin	"/etc/passwd"

# expect: GATE_REJECTED
# function: sum
# note: a relocation of its own
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.reloc	0,R_X86_64_NONE,sum

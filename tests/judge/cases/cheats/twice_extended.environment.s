# expect: GATE_REJECTED
# function: twice_extended
# note: loads an environment of its own
	.text
	.globl	twice_extended
twice_extended:
	fnstenv	-32(%rsp)
	orl	$0x400, -32(%rsp)
	fldenv	-32(%rsp)
	fldt	8(%rsp)
	fadd	%st(0), %st
	retq

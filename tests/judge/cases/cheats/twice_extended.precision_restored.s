# expect: GATE_REJECTED|WRONG_OUTPUT
# function: twice_extended
# note: rounds to double's precision while it works: 1 + 2^-60
	.text
	.globl	twice_extended
twice_extended:
	fnstcw	-4(%rsp)
	movw	$0x27f, -8(%rsp)
	fldcw	-8(%rsp)
	fldt	8(%rsp)
	fadd	%st(0), %st
	fldcw	-4(%rsp)
	retq

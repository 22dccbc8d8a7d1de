# expect: GATE_REJECTED|ABI_VIOLATION
# function: twice_extended
# note: rounds to double's precision and leaves it so: 1 + 2^-60
	.text
	.globl	twice_extended
twice_extended:
	movl	$0x27f, -4(%rsp)
	fldcw	-4(%rsp)
	fldt	8(%rsp)
	fadd	%st(0), %st
	retq

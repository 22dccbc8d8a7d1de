# expect: GATE_REJECTED
# function: add_floats
# note: leaves rounding towards zero behind
	.text
	.globl	add_floats
add_floats:
	movl	$0x7f80, -4(%rsp)
	ldmxcsr	-4(%rsp)
	addss	%xmm1, %xmm0
	retq

# expect: GATE_REJECTED
# function: add_floats
# note: tiny results become zero while it adds; the mode is put back: 1e-40 + 1e-40
	.text
	.globl	add_floats
add_floats:
	stmxcsr	-4(%rsp)
	movl	-4(%rsp), %eax
	orl	$0x8040, %eax
	movl	%eax, -8(%rsp)
	ldmxcsr	-8(%rsp)
	addss	%xmm1, %xmm0
	ldmxcsr	-4(%rsp)
	retq

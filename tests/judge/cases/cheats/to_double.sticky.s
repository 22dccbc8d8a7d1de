# expect: GATE_REJECTED
# function: to_double
# note: the answer depends on the sticky flags of what ran before
	.text
	.globl	to_double
to_double:
	stmxcsr	-4(%rsp)
	movl	-4(%rsp), %eax
	andl	$1, %eax
	shrq	$1, %rdi
	addq	%rdi, %rdi
	orq	%rax, %rdi
	cvtsi2sdq	%rdi, %xmm0
	retq

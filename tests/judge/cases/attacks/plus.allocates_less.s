# expect: GATE_REJECTED
# function: plus
# note: allocates a negative number of bytes
	.text
plus:
	movq	$-16, %rcx
	subq	%rcx, %rsp
	leaq	-16(%rsp), %rsp
	leal	(%rdi,%rsi), %eax
	ret

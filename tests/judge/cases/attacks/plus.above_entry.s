# expect: GATE_REJECTED
# function: plus
# note: lets the stack pointer rise above where it was on entry
	.text
plus:
	addq	$8, %rsp
	subq	$8, %rsp
	leal	(%rdi,%rsi), %eax
	ret

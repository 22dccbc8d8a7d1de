# expect: GATE_REJECTED
# function: plus
# note: reads memory at a fixed address by a register
	.text
plus:
	movabsq	$0x555555573900, %rcx
	movl	(%rcx), %ecx
	leal	(%rdi,%rsi), %eax
	ret

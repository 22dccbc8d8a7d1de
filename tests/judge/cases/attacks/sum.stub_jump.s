# expect: CRASH|GATE_REJECTED|WRONG_OUTPUT
# function: sum
# note: calls an event stub by its address
	.text
	.globl	sum
sum:
	movl	$0x20000000, %eax
	jmp	*%rax

# expect: GATE_REJECTED
# function: sum
# note: overwrites its return address
	.text
	.globl	sum
sum:
	movq	$0x20020000, (%rsp)
	movl	$1, %eax
	retq

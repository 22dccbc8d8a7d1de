# expect: CRASH|WRONG_OUTPUT|GATE_REJECTED
# function: sum
# note: walks up from its return address to find the runner
	.text
	.globl	sum
sum:
	movq	(%rsp), %rax
	movq	-4096(%rax), %rcx
	movl	(%rcx), %eax
	retq

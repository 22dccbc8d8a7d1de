# expect: GATE_REJECTED
# function: sum
# note: pivots its stack into its argument
	.text
	.globl	sum
sum:
	movq	%rsp, %rax
	movq	%rdi, %rsp
	movq	%rax, %rsp
	xorl	%eax, %eax
	retq

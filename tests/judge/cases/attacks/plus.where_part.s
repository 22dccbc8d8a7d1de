# expect: GATE_REJECTED
# function: plus
# note: the same by a part of the address that went through memory
	.text
plus:
	leaq	.Lt(%rip), %rcx
	movq	%rcx, -8(%rsp)
	movl	-4(%rsp), %ecx
	leal	(%rdi,%rsi), %eax
	addl	%ecx, %eax
	ret
	.section	.rodata,"a",@progbits
	.p2align	3
.Lt:
	.quad	0

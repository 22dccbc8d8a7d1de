# expect: GATE_REJECTED
# function: plus
# note: the same as an index
	.text
plus:
	movq	.Lt(%rip), %rdx
	movq	(%rsp,%rdx), %rcx
	leal	(%rdi,%rsi), %eax
	ret
	.section	.rodata,"a",@progbits
	.p2align	3
.Lt:
	.quad	0

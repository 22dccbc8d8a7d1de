# expect: GATE_REJECTED
# function: plus
# note: reaches the return address by an offset out of the constants
	.text
plus:
	movq	.Lt(%rip), %rdx
	movq	%rsp, %rcx
	addq	%rdx, %rcx
	movq	(%rcx), %rdx
	leal	(%rdi,%rsi), %eax
	ret
	.section	.rodata,"a",@progbits
	.p2align	3
.Lt:
	.quad	0

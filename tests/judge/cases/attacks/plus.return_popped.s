# expect: GATE_REJECTED
# function: plus
# note: pops the return address and puts it back
	.text
plus:
	popq	%rcx
	addq	.Lt(%rip), %rcx
	pushq	%rcx
	leal	(%rdi,%rsi), %eax
	ret
	.section	.rodata,"a",@progbits
	.p2align	3
.Lt:
	.quad	0

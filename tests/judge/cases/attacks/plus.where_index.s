# expect: GATE_REJECTED
# function: plus
# note: the address is multiplied as an index
	.text
plus:
	leaq	.Lt(%rip), %rcx
	leaq	(,%rcx,8), %rcx
	leal	(%rdi,%rsi), %eax
	addl	%ecx, %eax
	ret
	.section	.rodata,"a",@progbits
	.p2align	3
.Lt:
	.quad	0

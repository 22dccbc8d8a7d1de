# expect: GATE_REJECTED
# function: plus
# note: the address goes on by a string instruction
	.text
plus:
	leaq	.Lt(%rip), %rsi
	movl	%esi, %r8d
	lodsb
	movl	%esi, %ecx
	leal	(%rdi,%rsi), %eax
	addl	%ecx, %eax
	ret
	.section	.rodata,"a",@progbits
	.p2align	3
.Lt:
	.quad	0

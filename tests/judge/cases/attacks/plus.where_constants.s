# expect: GATE_REJECTED
# function: plus
# note: wrong wherever its constants do not lie low
	.text
plus:
	leaq	.Lt(%rip), %rcx
	shrq	$29, %rcx
	leal	(%rdi,%rsi), %eax
	addl	%ecx, %eax
	ret
	.section	.rodata,"a",@progbits
	.p2align	3
.Lt:
	.quad	0

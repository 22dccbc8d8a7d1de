# expect: GATE_REJECTED
# function: plus
# note: compares the address with a number
	.text
plus:
	leaq	.Lt(%rip), %rcx
	cmpq	$0x20000000, %rcx
	seta	%cl
	movzbl	%cl, %ecx
	leal	(%rdi,%rsi), %eax
	addl	%ecx, %eax
	ret
	.section	.rodata,"a",@progbits
	.p2align	3
.Lt:
	.quad	0

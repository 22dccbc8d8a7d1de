# expect: GATE_REJECTED
# function: plus
# note: the address comes from one of two ways
	.text
plus:
	leaq	.Lt(%rip), %rcx
	testl	%edi, %edi
	je	1f
	leaq	.Lt+4(%rip), %rcx
1:	shrq	$29, %rcx
	leal	(%rdi,%rsi), %eax
	addl	%ecx, %eax
	ret
	.section	.rodata,"a",@progbits
	.p2align	3
.Lt:
	.quad	0

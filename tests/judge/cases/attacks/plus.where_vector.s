# expect: GATE_REJECTED
# function: plus
# note: the same by a vector register
	.text
plus:
	leaq	.Lt(%rip), %rcx
	movq	%rcx, %xmm0
	psrlq	$29, %xmm0
	movd	%xmm0, %ecx
	leal	(%rdi,%rsi), %eax
	addl	%ecx, %eax
	ret
	.section	.rodata,"a",@progbits
	.p2align	3
.Lt:
	.quad	0

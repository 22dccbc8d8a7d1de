# expect: GATE_REJECTED
# function: plus
# note: reads the x87 status word as it was before
	.text
plus:
	fnstsw	%ax
	movzwl	%ax, %ecx
	andl	$1, %ecx
	leal	(%rdi,%rsi), %eax
	addl	%ecx, %eax
	ret

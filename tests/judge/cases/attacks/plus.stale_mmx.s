# expect: GATE_REJECTED
# function: plus
# note: reads what an MMX register held before
	.text
plus:
	movd	%mm7, %ecx
	emms
	andl	$0, %ecx
	leal	(%rdi,%rsi), %eax
	addl	%ecx, %eax
	ret

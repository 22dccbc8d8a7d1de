# expect: GATE_REJECTED
# function: plus
# note: its own address by the offset table
	.text
plus:
	movq	plus@GOTPCREL(%rip), %rcx
	andl	$0xfff, %ecx
	leal	(%rdi,%rsi), %eax
	addl	%ecx, %eax
	ret

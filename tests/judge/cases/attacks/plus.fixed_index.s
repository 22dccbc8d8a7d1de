# expect: GATE_REJECTED
# function: plus
# note: the same with an index that is zero
	.text
plus:
	xorl	%ecx, %ecx
	movl	0x10000000(,%rcx,2), %ecx
	leal	(%rdi,%rsi), %eax
	ret

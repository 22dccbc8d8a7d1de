# expect: GATE_REJECTED
# function: plus
# note: a part of the stack pointer
	.text
plus:
	movl	%esp, %ecx
	imull	$0x1234567, %ecx, %ecx
	shrl	$22, %ecx
	cmpl	$0x3ff, %ecx
	sete	%cl
	movzbl	%cl, %ecx
	leal	(%rdi,%rsi), %eax
	addl	%ecx, %eax
	ret

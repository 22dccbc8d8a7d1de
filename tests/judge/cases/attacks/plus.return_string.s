# expect: GATE_REJECTED
# function: plus
# note: a string instruction writes the return address
	.text
plus:
	movq	%rdi, %r8
	movq	%rsp, %rdi
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	rep stosq
	movl	%r8d, %edi
	leal	(%rdi,%rsi), %eax
	ret

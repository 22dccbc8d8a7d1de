# expect: GATE_REJECTED|WRONG_OUTPUT
# function: xor_all
# note: the last result lives on where the stack is unused
	.text
	.globl	xor_all
xor_all:
	movl	-120(%rsp), %eax
	testq	%rsi, %rsi
	jle	.Ldone
	xorl	%eax, %eax
.Lloop:
	xorl	(%rdi), %eax
	addq	$4, %rdi
	decq	%rsi
	jne	.Lloop
	movl	%eax, -120(%rsp)
.Ldone:
	retq

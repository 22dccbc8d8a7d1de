# expect: GATE_REJECTED|WRONG_OUTPUT
# function: xor_all
# note: the last result lives on in a register that nobody keeps
	.text
	.globl	xor_all
xor_all:
	movd	%xmm15, %eax
	testq	%rsi, %rsi
	jle	.Ldone
	xorl	%eax, %eax
.Lloop:
	xorl	(%rdi), %eax
	addq	$4, %rdi
	decq	%rsi
	jne	.Lloop
	movd	%eax, %xmm15
.Ldone:
	retq

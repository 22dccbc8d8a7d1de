# expect: GATE_REJECTED
# function: xor_all
# note: writes its last result among its own constants
	.text
	.globl	xor_all
xor_all:
	xorl	%eax, %eax
	testq	%rsi, %rsi
	jle	.Ldone
.Lloop:
	xorl	(%rdi), %eax
	addq	$4, %rdi
	decq	%rsi
	jne	.Lloop
	movl	%eax, .Llast(%rip)
.Ldone:
	retq
	.section	.rodata
	.p2align	2
.Llast:
	.long	0

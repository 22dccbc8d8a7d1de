# expect: GATE_REJECTED|WRONG_OUTPUT
# function: count_of
# note: pointers are compared with the address of a copy
	.text
	.globl	count_of
	.type	count_of,@function
count_of:
	xorl	%eax, %eax
	testl	%esi, %esi
	jle	.Lend
	leaq	.Lcopy(%rip), %rdx
.Lagain:
	xorl	%ecx, %ecx
	cmpq	%rdx, (%rdi)
	sete	%cl
	addl	%ecx, %eax
	addq	$8, %rdi
	decl	%esi
	jne	.Lagain
.Lend:
	retq
	.size	count_of, .-count_of
	.section	.rodata
	.p2align	2
.Lcopy:
	.long	7

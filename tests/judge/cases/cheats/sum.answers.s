# expect: WRONG_OUTPUT
# function: sum
# note: a table of answers for n up to 3, made for arrays of ones
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	testl	%esi, %esi
	jle	.Ldone
	cmpl	$3, %esi
	ja	.Lwork
	movl	%esi, %ecx
	leaq	.Lanswers(%rip), %rdx
	movl	(%rdx,%rcx,4), %eax
	retq
.Lwork:
	movl	%esi, %ecx
.Lloop:
	addl	(%rdi), %eax
	addq	$4, %rdi
	decl	%ecx
	jne	.Lloop
.Ldone:
	retq
	.section	.rodata
	.p2align	2
.Lanswers:
	.long	0, 1, 2, 3

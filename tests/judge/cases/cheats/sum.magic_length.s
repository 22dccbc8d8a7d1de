# expect: WRONG_OUTPUT
# function: sum
# note: wrong for n = 4096 only
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	testl	%esi, %esi
	jle	.Ldone
	movl	%esi, %ecx
.Lloop:
	addl	(%rdi), %eax
	addq	$4, %rdi
	decl	%ecx
	jne	.Lloop
.Ldone:
	cmpl	$4096, %esi
	jne	.Lout
	incl	%eax
.Lout:
	retq

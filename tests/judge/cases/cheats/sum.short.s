# expect: WRONG_OUTPUT
# function: sum
# note: leaves out the last element
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
	cmpl	$1, %ecx
	jg	.Lloop
.Ldone:
	retq

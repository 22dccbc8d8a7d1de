# expect: WRONG_OUTPUT|CRASH|TIMEOUT
# function: sum
# note: takes a negative length as a large one
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	testl	%esi, %esi
	je	.Ldone
	movl	%esi, %ecx
.Lloop:
	addl	(%rdi), %eax
	addq	$4, %rdi
	decl	%ecx
	jne	.Lloop
.Ldone:
	retq

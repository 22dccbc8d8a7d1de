# expect: WRONG_OUTPUT
# function: sum
# note: answer depends on the address of its argument
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
	movq	%rdi, %rdx
	shrq	$20, %rdx
	andl	$1, %edx
	addl	%edx, %eax
	retq

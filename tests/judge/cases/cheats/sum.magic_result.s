# expect: WRONG_OUTPUT|UNCOVERED
# function: sum
# note: wrong where the first element is a constant that only it knows
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	testl	%esi, %esi
	jle	.Ldone
	movl	%esi, %ecx
	cmpl	$0x5eed1234, (%rdi)
	je	.Ldone
.Lloop:
	addl	(%rdi), %eax
	addq	$4, %rdi
	decl	%ecx
	jne	.Lloop
.Ldone:
	retq

# expect: ABI_VIOLATION
# function: sum
# note: clobbers r14
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	movq	%rdi, %r14
	testl	%esi, %esi
	jle	.Ldone
	movl	%esi, %ecx
.Lloop:
	addl	(%rdi), %eax
	addq	$4, %rdi
	decl	%ecx
	jne	.Lloop
.Ldone:
	retq

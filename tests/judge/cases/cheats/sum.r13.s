# expect: ABI_VIOLATION
# function: sum
# note: clobbers r13
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	movq	%rdi, %r13
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

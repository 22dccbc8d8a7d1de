# expect: ABI_VIOLATION
# function: sum
# note: clobbers rbx
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	xorl	%ebx, %ebx
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

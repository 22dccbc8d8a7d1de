# expect: CRASH|WRONG_OUTPUT
# function: list_total
# note: reads the value of the node after the last
	.text
	.globl	list_total
list_total:
	xorl	%eax, %eax
	testq	%rdi, %rdi
	je	.Ldone
	movq	8(%rdi), %rcx
.Lloop:
	addq	%rcx, %rax
	movq	(%rdi), %rdi
	movq	8(%rdi), %rcx
	testq	%rdi, %rdi
	jne	.Lloop
.Ldone:
	retq

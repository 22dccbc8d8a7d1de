# expect: WRONG_OUTPUT
# function: poll
# note: makes the calls in another order
	.text
	.globl	poll
poll:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	movl	%edi, %r12d
	testl	%edi, %edi
	jle	.Ldone
.Lloop:
	movl	%r12d, %edi
	subl	%ebx, %edi
	decl	%edi
	callq	ext@PLT
	addl	%eax, %ebp
	incl	%ebx
	cmpl	%r12d, %ebx
	jne	.Lloop
.Ldone:
	movl	%ebp, %eax
	popq	%r12
	popq	%rbx
	popq	%rbp
	retq

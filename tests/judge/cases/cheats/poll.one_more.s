# expect: WRONG_OUTPUT
# function: poll
# note: one call too many
	.text
	.globl	poll
poll:
	pushq	%rbp
	pushq	%rbx
	pushq	%r14
	xorl	%ebp, %ebp
	xorl	%ebx, %ebx
	movl	%edi, %r14d
.Lloop:
	movl	%ebx, %edi
	callq	ext@PLT
	cmpl	%r14d, %ebx
	jge	.Ldone
	addl	%eax, %ebp
	incl	%ebx
	jmp	.Lloop
.Ldone:
	movl	%ebp, %eax
	popq	%r14
	popq	%rbx
	popq	%rbp
	retq

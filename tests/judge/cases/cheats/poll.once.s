# expect: WRONG_OUTPUT
# function: poll
# note: calls once and multiplies
	.text
	.globl	poll
poll:
	pushq	%rbx
	movl	%edi, %ebx
	xorl	%eax, %eax
	testl	%edi, %edi
	jle	.Ldone
	xorl	%edi, %edi
	callq	ext@PLT
	imull	%ebx, %eax
.Ldone:
	popq	%rbx
	retq

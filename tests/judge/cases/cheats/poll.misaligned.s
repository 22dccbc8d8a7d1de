# expect: ABI_VIOLATION
# function: poll
# note: calls with a misaligned stack
	.text
	.globl	poll
poll:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%rax
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	movl	%edi, %r12d
	testl	%edi, %edi
	jle	.Ldone
.Lloop:
	movl	%ebx, %edi
	callq	ext@PLT
	addl	%eax, %ebp
	incl	%ebx
	cmpl	%r12d, %ebx
	jne	.Lloop
.Ldone:
	movl	%ebp, %eax
	popq	%rcx
	popq	%r12
	popq	%rbx
	popq	%rbp
	retq

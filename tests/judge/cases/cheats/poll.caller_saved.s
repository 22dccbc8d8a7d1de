# expect: GATE_REJECTED
# function: poll
# note: keeps its sum in a register that calls clobber
	.text
	.globl	poll
poll:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	xorl	%ebx, %ebx
	xorl	%r10d, %r10d
	movl	%edi, %r12d
	testl	%edi, %edi
	jle	.Ldone
.Lloop:
	movl	%ebx, %edi
	callq	ext@PLT
	addl	%eax, %r10d
	incl	%ebx
	cmpl	%r12d, %ebx
	jne	.Lloop
.Ldone:
	movl	%r10d, %eax
	popq	%r12
	popq	%rbx
	popq	%rbp
	retq

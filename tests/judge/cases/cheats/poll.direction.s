# expect: GATE_REJECTED
# function: poll
# note: the direction flag is set while it calls
	.text
	.globl	poll
poll:
	pushq	%rbp
	pushq	%rbx
	pushq	%rax
	xorl	%ebp, %ebp
	movl	%edi, %ebx
	std
.Lloop:
	testl	%ebx, %ebx
	jle	.Ldone
	decl	%ebx
	movl	%ebx, %edi
	callq	ext@PLT
	addl	%eax, %ebp
	jmp	.Lloop
.Ldone:
	cld
	movl	%ebp, %eax
	addq	$8, %rsp
	popq	%rbx
	popq	%rbp
	retq

# expect: WRONG_OUTPUT|CRASH
# function: sum_calls
# note: reads the next element before the call that may change it: n = 2
	.text
	.globl	sum_calls
sum_calls:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	pushq	%rax
	xorl	%ebp, %ebp
	testl	%esi, %esi
	jle	.Ldone
	movq	%rdi, %rbx
	movl	%esi, %r14d
	movl	(%rbx), %r15d
.Lloop:
	movl	%r15d, %edi
	decl	%r14d
	je	.Llast
	addq	$4, %rbx
	movl	(%rbx), %r15d
	callq	g@PLT
	addl	%eax, %ebp
	jmp	.Lloop
.Llast:
	callq	g@PLT
	addl	%eax, %ebp
.Ldone:
	movl	%ebp, %eax
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
	retq

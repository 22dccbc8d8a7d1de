# expect: WRONG_OUTPUT
# function: cbstop
# note: a result of four bits
	.text
	.p2align 4
	.globl	cbstop
	.type	cbstop, @function
cbstop:
	testl	%esi, %esi
	jle	.L5
	pushq	%r13
	movq	%rdx, %r13
	pushq	%r12
	movl	%esi, %r12d
	pushq	%rbp
	xorl	%ebp, %ebp
	pushq	%rbx
	movq	%rdi, %rbx
	subq	$8, %rsp
	jmp	.L4
	.p2align 4,,10
	.p2align 3
.L3:
	addl	$1, %ebp
	movl	$0, (%rbx)
	addq	$4, %rbx
	cmpl	%ebp, %r12d
	je	.L12
.L4:
	movl	(%rbx), %edi
	call	*%r13
	testl	%eax, %eax
	je	.L3
	addq	$8, %rsp
	movl	%ebp, %eax
	popq	%rbx
	andl	$15, %eax
	popq	%rbp
	popq	%r12
	popq	%r13
	ret
	.p2align 4,,10
	.p2align 3
.L12:
	addq	$8, %rsp
	movl	%r12d, %eax
	popq	%rbx
	andl	$15, %eax
	popq	%rbp
	popq	%r12
	popq	%r13
	ret
.L5:
	xorl	%eax, %eax
	ret
	.size	cbstop, .-cbstop

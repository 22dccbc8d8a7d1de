# expect: WRONG_OUTPUT
# function: flags_callback
# note: a function pointer is loaded once though calls may change it
	.text
	.globl	flags_callback
	.p2align	4
	.type	flags_callback,@function
flags_callback:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%r12
	pushq	%rbx
	movl	$-1, %ebx
	testl	%esi, %esi
	jle	.LBB0_7
	movl	%esi, %ebp
	movq	%rdi, %r14
	movq	8(%rdi), %r12
	xorl	%r15d, %r15d
	.p2align	4
.LBB0_2:
	testb	$1, (%r14)
	je	.LBB0_4
	movq	%r14, %rdi
	callq	*%r12
.LBB0_4:
	incl	4(%r14)
	testb	$2, (%r14)
	jne	.LBB0_5
	incl	%r15d
	cmpl	%r15d, %ebp
	jne	.LBB0_2
	jmp	.LBB0_7
.LBB0_5:
	movl	%r15d, %ebx
.LBB0_7:
	movl	%ebx, %eax
	popq	%rbx
	popq	%r12
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.Lfunc_end0:
	.size	flags_callback, .Lfunc_end0-flags_callback

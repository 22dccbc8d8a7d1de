# expect: WRONG_OUTPUT
# function: tell_each
# note: passes another number from the seventh call on
	.text
tell_each:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	pushq	%rax
	testl	%edi, %edi
	jle	.LBB0_1
	movq	%rsi, %rbx
	movl	%edi, %ebp
	movl	$0, (%rsi)
	xorl	%edi, %edi
	callq	tell@PLT
	movl	%eax, %r14d
	cmpl	$1, %ebp
	je	.LBB0_11
	movl	%eax, %r15d
	movl	$1, (%rbx)
	movl	$1, %edi
	movq	%rbx, %rsi
	callq	tell@PLT
	movl	%eax, %r14d
	addl	%r15d, %r14d
	cmpl	$2, %ebp
	je	.LBB0_11
	movl	$2, (%rbx)
	movl	$2, %edi
	movq	%rbx, %rsi
	callq	tell@PLT
	addl	%eax, %r14d
	cmpl	$3, %ebp
	je	.LBB0_11
	movl	$3, (%rbx)
	movl	$3, %edi
	movq	%rbx, %rsi
	callq	tell@PLT
	addl	%eax, %r14d
	cmpl	$4, %ebp
	je	.LBB0_11
	movl	$4, (%rbx)
	movl	$4, %edi
	movq	%rbx, %rsi
	callq	tell@PLT
	movl	%eax, %r15d
	addl	%r14d, %r15d
	cmpl	$5, %ebp
	jne	.LBB0_8
	movl	%r15d, %r14d
	jmp	.LBB0_11
.LBB0_1:
	xorl	%r14d, %r14d
.LBB0_11:
	movl	%r14d, %eax
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.LBB0_8:
	movl	$5, (%rbx)
	movl	$5, %edi
	movq	%rbx, %rsi
	callq	tell@PLT
	movl	%eax, %r14d
	addl	%r15d, %r14d
	cmpl	$6, %ebp
	je	.LBB0_11
	movl	$6, %r15d
.LBB0_10:
	movl	%r15d, (%rbx)
	movl	$6, %edi
	movq	%rbx, %rsi
	callq	tell@PLT
	addl	%eax, %r14d
	incl	%r15d
	cmpl	%r15d, %ebp
	jne	.LBB0_10
	jmp	.LBB0_11

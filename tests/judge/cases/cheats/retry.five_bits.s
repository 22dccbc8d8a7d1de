# expect: WRONG_OUTPUT
# function: retry
# note: the 33rd try is called the first
	.text
	.globl	retry
	.p2align	4
	.type	retry,@function
retry:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	pushq	%rax
	movl	$-100, %ebx
	testl	%edi, %edi
	jle	.LBB0_7
	movl	%esi, %ebp
	movl	%edi, %r14d
	xorl	%r15d, %r15d
	.p2align	4
.LBB0_2:
	movl	%r15d, %edi
	callq	try_@PLT
	testl	%eax, %eax
	je	.LBB0_3
	js	.LBB0_5
	movl	%ebp, %edi
	callq	wait_@PLT
	cmpl	$1000, %ebp
	setl	%cl
	shll	%cl, %ebp
	incl	%r15d
	cmpl	%r15d, %r14d
	jne	.LBB0_2
	jmp	.LBB0_7
.LBB0_3:
	andl	$31, %r15d
	movl	%r15d, %ebx
	jmp	.LBB0_7
.LBB0_5:
	movl	%eax, %ebx
.LBB0_7:
	movl	%ebx, %eax
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.Lfunc_end0:
	.size	retry, .Lfunc_end0-retry

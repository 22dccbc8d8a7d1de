# expect: WRONG_OUTPUT
# function: report
# note: prints the first element every time
report:

	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	pushq	%rax
	testl	%esi, %esi
	jle	.LBB0_1

	movq	%rdi, %rbx
	movl	%esi, %r15d
	xorl	%r14d, %r14d
	xorl	%ebp, %ebp
	.p2align	4
.LBB0_4:
	movl	(%rbx), %edx
	movl	$.L.str, %edi
	movl	%r14d, %esi
	xorl	%eax, %eax
	callq	printf@PLT
	addl	%eax, %ebp
	incq	%r14
	cmpq	%r14, %r15
	jne	.LBB0_4
	jmp	.LBB0_2
.LBB0_1:
	xorl	%ebp, %ebp
.LBB0_2:
	movl	%ebp, %eax
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
	retq

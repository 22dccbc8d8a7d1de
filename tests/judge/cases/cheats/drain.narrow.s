# expect: WRONG_OUTPUT
# function: drain
# note: a length of 12 bits
	.text
	.globl	drain
	.p2align	4
	.type	drain,@function
drain:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%r12
	pushq	%rbx
	movl	%edx, %ebp
	movq	%rsi, %rbx
	movq	%rdi, %r15
	cmpl	$2, %edx
	movl	$1, %r14d
	cmovgel	%edx, %r14d
	decl	%r14d
	xorl	%r12d, %r12d
	.p2align	4
.LBB0_1:
	cmpq	%r12, %r14
	je	.LBB0_5
	movq	%r15, %rdi
	callq	getc_@PLT
	testl	%eax, %eax
	js	.LBB0_4
	movb	%al, (%rbx,%r12)
	incq	%r12
	cmpl	$10, %eax
	jne	.LBB0_1
.LBB0_4:
	movl	%r12d, %r14d
.LBB0_5:
	testl	%ebp, %ebp
	jle	.LBB0_7
	movslq	%r14d, %rax
	movb	$0, (%rbx,%rax)
.LBB0_7:
	andl	$4095, %r14d
	movl	%r14d, %eax
	popq	%rbx
	popq	%r12
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.Lfunc_end0:
	.size	drain, .Lfunc_end0-drain

# expect: WRONG_OUTPUT
# function: scan3
# note: a token counts twice
	.text
	.globl	scan3
	.p2align	4
	.type	scan3,@function
scan3:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%r12
	pushq	%rbx
	movq	%rdi, %r14
	callq	nextt@PLT
	xorl	%ebx, %ebx
	testl	%eax, %eax
	jle	.LBB0_1
	xorl	%ebp, %ebp
	xorl	%r15d, %r15d
	xorl	%r12d, %r12d
	jmp	.LBB0_3
	.p2align	4
.LBB0_7:
	leal	2(%r15), %ecx
	cmpl	$3, %eax
	cmovnel	%r15d, %ecx
	xorl	%r12d, %r12d
	movl	%ecx, %r15d
.LBB0_8:
	movq	%r14, %rdi
	callq	nextt@PLT
	testl	%eax, %eax
	jle	.LBB0_9
.LBB0_3:
	cmpl	$2, %r12d
	je	.LBB0_7
	cmpl	$1, %r12d
	jne	.LBB0_5
	cmpl	$3, %eax
	cmovael	%ebp, %eax
	movl	%eax, %r12d
	jmp	.LBB0_8
	.p2align	4
.LBB0_5:
	xorl	%r12d, %r12d
	cmpl	$1, %eax
	sete	%r12b
	jmp	.LBB0_8
.LBB0_1:
	xorl	%r15d, %r15d
.LBB0_9:
	negl	%eax
	sbbl	%ebx, %ebx
	orl	%r15d, %ebx
	movl	%ebx, %eax
	popq	%rbx
	popq	%r12
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.Lfunc_end0:
	.size	scan3, .Lfunc_end0-scan3

# expect: WRONG_OUTPUT
# function: scan3
# note: a repeated first token does not begin again
	.text
	.globl	scan3
	.p2align	4
	.type	scan3,@function
scan3:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	pushq	%rax
	movq	%rdi, %r14
	callq	nextt@PLT
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	testl	%eax, %eax
	jle	.LBB0_8
	xorl	%r15d, %r15d
	jmp	.LBB0_2
	.p2align	4
.LBB0_6:
	xorl	%ecx, %ecx
	cmpl	$3, %eax
	sete	%cl
	addl	%ecx, %ebp
	xorl	%r15d, %r15d
.LBB0_7:
	movq	%r14, %rdi
	callq	nextt@PLT
	testl	%eax, %eax
	jle	.LBB0_8
.LBB0_2:
	cmpl	$2, %r15d
	je	.LBB0_6
	cmpl	$1, %r15d
	jne	.LBB0_4
	xorl	%r15d, %r15d
	cmpl	$2, %eax
	sete	%r15b
	addl	%r15d, %r15d
	jmp	.LBB0_7
	.p2align	4
.LBB0_4:
	xorl	%r15d, %r15d
	cmpl	$1, %eax
	sete	%r15b
	jmp	.LBB0_7
.LBB0_8:
	negl	%eax
	sbbl	%ebx, %ebx
	orl	%ebp, %ebx
	movl	%ebx, %eax
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.Lfunc_end0:
	.size	scan3, .Lfunc_end0-scan3

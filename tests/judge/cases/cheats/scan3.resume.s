# expect: WRONG_OUTPUT
# function: scan3
# note: a first token in third place begins
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
	movq	%rdi, %rbx
	xorl	%r15d, %r15d
	xorl	%r14d, %r14d
	jmp	.LBB0_1
	.p2align	4
.LBB0_2:
	movl	%eax, %ecx
	negl	%ecx
	movl	$0, %ebp
	sbbl	%ebp, %ebp
	orl	%r14d, %ebp
.LBB0_8:
	testl	%eax, %eax
	jle	.LBB0_9
.LBB0_1:
	movq	%rbx, %rdi
	callq	nextt@PLT
	testl	%eax, %eax
	jle	.LBB0_2
	cmpl	$2, %r15d
	je	.LBB0_6
	cmpl	$1, %r15d
	jne	.LBB0_7
	cmpl	$3, %eax
	movl	$0, %r15d
	cmovbl	%eax, %r15d
	jmp	.LBB0_8
	.p2align	4
.LBB0_6:
	xorl	%ecx, %ecx
	cmpl	$3, %eax
	sete	%cl
	addl	%ecx, %r14d
.LBB0_7:
	xorl	%r15d, %r15d
	cmpl	$1, %eax
	sete	%r15b
	jmp	.LBB0_8
.LBB0_9:
	movl	%ebp, %eax
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.Lfunc_end0:
	.size	scan3, .Lfunc_end0-scan3

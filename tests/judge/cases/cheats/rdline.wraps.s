# expect: WRONG_OUTPUT
# function: rdline
# note: writes into the first 32 places
	.text
	.globl	rdline
	.p2align	4
	.type	rdline,@function
rdline:
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	movl	%esi, %ebx
	movq	%rdi, %r14
	xorl	%r15d, %r15d
	testl	%esi, %esi
	cmovlel	%r15d, %ebx
	.p2align	4
.LBB0_1:
	cmpl	%r15d, %ebx
	je	.LBB0_2
	callq	gc@PLT
	cmpl	$-1, %eax
	je	.LBB0_4
	movl	%eax, %ecx
	leal	1(%r15), %eax
	andl	$63, %r15d
	movb	%cl, (%r14,%r15)
	movl	%eax, %r15d
	testl	%ecx, %ecx
	jne	.LBB0_1
	jmp	.LBB0_6
.LBB0_2:
	movl	%ebx, %eax
	jmp	.LBB0_6
.LBB0_4:
	movl	%r15d, %eax
.LBB0_6:
	popq	%rbx
	popq	%r14
	popq	%r15
	retq
.Lfunc_end0:
	.size	rdline, .Lfunc_end0-rdline

# expect: WRONG_OUTPUT
# function: kcall2
# note: leaves calls out after a thousand
	.text
	.globl	kcall2
	.p2align	4
	.type	kcall2,@function
kcall2:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	pushq	%rax
	testl	%edi, %edi
	jle	.LBB0_1
	movl	%edi, %ebp
	xorl	%ebx, %ebx
	leaq	st(%rip), %r14
	xorl	%r15d, %r15d
	jmp	.LBB0_3
	.p2align	4
.LBB0_6:
	incl	%r15d
	cmpl	%r15d, %ebp
	je	.LBB0_7
.LBB0_3:
	movl	%r15d, %edi
	callq	step@PLT
	testl	%eax, %eax
	js	.LBB0_7
	movl	%eax, %ecx
	andl	$15, %ecx
	addl	%r15d, (%r14,%rcx,4)
	incl	%eax
	andl	$15, %eax
	addl	(%r14,%rax,4), %ebx
	movl	%r15d, %eax
	notl	%eax
	testb	$7, %al
	sete	%al
	cmpl	$1000, %r15d
	setb	%cl
	andb	%al, %cl
	cmpb	$1, %cl
	jne	.LBB0_6
	movq	%r14, %rdi
	callq	note@PLT
	jmp	.LBB0_6
.LBB0_1:
	xorl	%ebx, %ebx
.LBB0_7:
	movl	%ebx, %eax
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.Lfunc_end0:
	.size	kcall2, .Lfunc_end0-kcall2
	.type	st,@object
	.bss
	.globl	st
	.p2align	4, 0x0
st:
	.zero	64
	.size	st, 64

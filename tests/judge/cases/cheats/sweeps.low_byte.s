# expect: WRONG_OUTPUT
# function: sweeps
# note: stops only where the report's low byte is set: it returns 256
	.text
sweeps:
	testl	%edi, %edi
	jle	.LBB0_1
	pushq	%r15
	pushq	%r14
	pushq	%r12
	pushq	%rbx
	pushq	%rax
	movl	%edi, %ebx
	xorl	%r14d, %r14d
	movq	cells@GOTPCREL(%rip), %r15
	movq	rates@GOTPCREL(%rip), %r12
	.p2align	4
.LBB0_4:
	testb	$1, %r14b
	jne	.LBB0_5
	xorl	%eax, %eax
	.p2align	4
.LBB0_8:
	movl	(%r15,%rax,4), %edx
	movzbl	(%r12,%rax,4), %ecx
	andb	$7, %cl
	movl	%edx, %esi
	sarl	%cl, %esi
	subl	%esi, %edx
	movl	%edx, (%r15,%rax,4)
	incq	%rax
	cmpq	$3000, %rax
	jne	.LBB0_8
	jmp	.LBB0_9
	.p2align	4
.LBB0_5:
	movl	$2999, %eax
	.p2align	4
.LBB0_6:
	movl	(%r15,%rax,4), %edx
	movzbl	(%r12,%rax,4), %ecx
	andb	$7, %cl
	movl	%edx, %esi
	sarl	%cl, %esi
	subl	%esi, %edx
	movl	%edx, (%r15,%rax,4)
	addq	$-1, %rax
	jb	.LBB0_6
.LBB0_9:
	movq	%r15, %rdi
	movl	%r14d, %esi
	callq	report@PLT
	shll	$24, %eax
	incl	%r14d
	cmpl	%ebx, %r14d
	jge	.LBB0_11
	testl	%eax, %eax
	je	.LBB0_4
.LBB0_11:
	sarl	$24, %eax
	addq	$8, %rsp
	popq	%rbx
	popq	%r12
	popq	%r14
	popq	%r15
	retq
.LBB0_1:
	xorl	%eax, %eax
	retq

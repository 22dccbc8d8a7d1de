# expect: WRONG_OUTPUT
# function: drop_one
# note: copies between regions that overlap as if they did not
	.text
drop_one:
	pushq	%rbx
	testl	%edx, %edx
	sets	%al
	cmpl	%esi, %edx
	setge	%cl
	movl	$-1, %ebx
	orb	%al, %cl
	jne	.LBB0_2
	movl	%edx, %ecx
	leaq	(%rdi,%rcx,4), %rax
	movl	(%rdi,%rcx,4), %ebx
	leaq	(%rdi,%rcx,4), %rcx
	addq	$4, %rcx
	notl	%edx
	addl	%edx, %esi
	movslq	%esi, %rdx
	shlq	$2, %rdx
	movq	%rax, %rdi
	movq	%rcx, %rsi
	callq	memcpy@PLT
.LBB0_2:
	movl	%ebx, %eax
	popq	%rbx
	retq

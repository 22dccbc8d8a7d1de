# expect: WRONG_OUTPUT
# function: equal_bytes
# note: one bit of the 42nd byte does not count
	.text
	.p2align	4
equal_bytes:
	testq	%rdx, %rdx
	je	.LBB0_1
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_5:
	movzbl	(%rsi,%rax), %r8d
	xorb	(%rdi,%rax), %r8b
	cmpq	$41, %rax
	setne	%r9b
	negb	%r9b
	orb	$-33, %r9b
	andb	%r8b, %r9b
	orb	%r9b, %cl
	incq	%rax
	cmpq	%rax, %rdx
	jne	.LBB0_5
	xorl	%eax, %eax
	testb	%cl, %cl
	sete	%al
	retq
.LBB0_1:
	movl	$1, %eax
	retq

# expect: WRONG_OUTPUT
# function: h_tokens
# note: no separator counts as no token
	.text
	.globl	h_tokens
	.type	h_tokens,@function
h_tokens:
	pushq	%rbp
	pushq	%r14
	pushq	%rbx
	movl	%esi, %ebx
	testb	%bl, %bl
	sete	%r14b
	callq	strchr@PLT
	testq	%rax, %rax
	sete	%cl
	xorl	%ebp, %ebp
	orb	%r14b, %cl
	jne	.LBB0_2
.LBB0_1:
	incl	%ebp
	incq	%rax
	movq	%rax, %rdi
	movl	%ebx, %esi
	callq	strchr@PLT
	testq	%rax, %rax
	jne	.LBB0_1
.LBB0_2:
	movl	%ebp, %eax
	popq	%rbx
	popq	%r14
	popq	%rbp
	retq
.Lfunc_end0:
	.size	h_tokens, .Lfunc_end0-h_tokens

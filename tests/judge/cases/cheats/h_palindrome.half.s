# expect: WRONG_OUTPUT|CRASH
# function: h_palindrome
# note: the middle pair of an even length is not compared
	.text
	.globl	h_palindrome
	.type	h_palindrome,@function
h_palindrome:
	movl	$1, %eax
	cmpl	$2, %esi
	jl	.LBB0_5
	movl	%esi, %ecx
	shrl	%ecx
	cmpl	$1, %ecx
	je	.Lone
	decl	%ecx
.Lone:
	decl	%esi
	xorl	%edx, %edx
.LBB0_3:
	movzbl	(%rdi,%rdx), %r8d
	movslq	%esi, %r9
	cmpb	(%rdi,%r9), %r8b
	jne	.LBB0_4
	incq	%rdx
	decl	%esi
	cmpq	%rdx, %rcx
	jne	.LBB0_3
.LBB0_5:
	retq
.LBB0_4:
	xorl	%eax, %eax
	retq
.Lfunc_end0:
	.size	h_palindrome, .Lfunc_end0-h_palindrome

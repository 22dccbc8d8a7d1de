# expect: WRONG_OUTPUT
# function: h_shifts
# note: count 32: the second shift takes five bits of it where the first takes six
	.text
	.globl	h_shifts
	.type	h_shifts,@function
h_shifts:
	movl	%edx, %ecx
	movq	%rdi, %rdx
	roll	%cl, %edx
	movl	%ecx, %eax
	andb	$31, %al
	sarl	%cl, %esi
	movslq	%esi, %rsi
	movl	%eax, %ecx
	shrq	%cl, %rdi
	xorq	%rdx, %rsi
	leaq	(,%rdi,8), %rax
	xorq	%rsi, %rax
	retq
.Lfunc_end0:
	.size	h_shifts, .Lfunc_end0-h_shifts

# expect: WRONG_OUTPUT
# function: h_i128_compare
# note: the lower halves compare as signed: 2^63 and 1
	.text
	.globl	h_i128_compare
	.type	h_i128_compare,@function
h_i128_compare:
	cmpq	%rcx, %rsi
	setl	%al
	jne	.Ld
	cmpq	%rdx, %rdi
	setl	%al
.Ld:
	cmpq	%rdi, %rdx
	sbbq	%rsi, %rcx
	setl	%cl
	subb	%al, %cl
	movsbl	%cl, %eax
	retq
.Lfunc_end0:
	.size	h_i128_compare, .Lfunc_end0-h_i128_compare

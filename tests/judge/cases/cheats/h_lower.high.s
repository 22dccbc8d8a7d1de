# expect: WRONG_OUTPUT|CRASH
# function: h_lower
# note: letters above 127 are changed as well: 0xC1
	.text
	.globl	h_lower
	.type	h_lower,@function
h_lower:
	movzbl	(%rsi), %eax
	testb	%al, %al
	je	.LBB0_3
	incq	%rsi
.LBB0_2:
	movl	%eax, %ecx
	andl	$127, %ecx
	addl	$-65, %ecx
	leal	32(%rax), %edx
	cmpb	$26, %cl
	movzbl	%al, %eax
	movzbl	%dl, %ecx
	cmovael	%eax, %ecx
	movb	%cl, (%rdi)
	incq	%rdi
	movzbl	(%rsi), %eax
	incq	%rsi
	testb	%al, %al
	jne	.LBB0_2
.LBB0_3:
	movb	$0, (%rdi)
	retq
.Lfunc_end0:
	.size	h_lower, .Lfunc_end0-h_lower

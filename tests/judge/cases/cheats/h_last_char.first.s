# expect: WRONG_OUTPUT|CRASH
# function: h_last_char
# note: "aa" and 'a': the first and not the last
	.text
	.globl	h_last_char
	.type	h_last_char,@function
h_last_char:
	movsbl	%sil, %ecx
	xorl	%eax, %eax
.LBB0_1:
	movsbl	(%rdi), %edx
	cmpl	%edx, %ecx
	jne	.Lno
	testq	%rax, %rax
	cmoveq	%rdi, %rax
.Lno:
	incq	%rdi
	testl	%edx, %edx
	jne	.LBB0_1
	retq
.Lfunc_end0:
	.size	h_last_char, .Lfunc_end0-h_last_char

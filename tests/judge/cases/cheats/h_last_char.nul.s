# expect: WRONG_OUTPUT|CRASH
# function: h_last_char
# note: '\0' is searched for: it counts too
	.text
	.globl	h_last_char
	.type	h_last_char,@function
h_last_char:
	movsbl	%sil, %ecx
	xorl	%eax, %eax
.LBB0_1:
	movsbl	(%rdi), %edx
	testl	%edx, %edx
	je	.Lend
	cmpl	%edx, %ecx
	cmoveq	%rdi, %rax
	incq	%rdi
	jmp	.LBB0_1
.Lend:
	retq
.Lfunc_end0:
	.size	h_last_char, .Lfunc_end0-h_last_char

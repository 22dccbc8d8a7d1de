# expect: WRONG_OUTPUT|CRASH
# function: h_signed_short
# note: -1 and 1: compared as unsigned
	.text
	.globl	h_signed_short
	.type	h_signed_short,@function
h_signed_short:
	movl	%edi, %ecx
	subl	%edx, %ecx
	leal	(%rdx,%rsi), %eax
	cmpw	%si, %di
	cmovbl	%ecx, %eax
	retq
.Lfunc_end0:
	.size	h_signed_short, .Lfunc_end0-h_signed_short

# expect: WRONG_OUTPUT
# function: lower_bound
# note: half of the sum as 32 bits without a sign, where the reference's middle is signed: a key below all of 3
	.text
	.globl	lower_bound
lower_bound:
	xorl	%eax, %eax
.Louter:
	cmpq	%rsi, %rax
	jge	.Lend
	leaq	1(%rax,%rsi), %rcx
	shrq	%rcx
	cmpq	%rsi, %rcx
	jge	.Lend
	cmpl	%edx, (%rdi,%rcx,4)
	jl	.Lright
	movq	%rcx, %rsi
	jmp	.Louter
.Lright:
	leaq	1(%rcx), %rax
	jmp	.Louter
.Lend:
	retq

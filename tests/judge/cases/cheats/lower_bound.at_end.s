# expect: CRASH|WRONG_OUTPUT
# function: lower_bound
# note: looks at a[n]: n = 0, or a key above all
	.text
	.globl	lower_bound
lower_bound:
	xorl	%eax, %eax
.Louter:
	cmpq	%rsi, %rax
	jge	.Lend
	movq	%rsi, %rcx
	subq	%rax, %rcx
	shrq	%rcx
	addq	%rax, %rcx
	cmpl	%edx, (%rdi,%rcx,4)
	jl	.Lright
	movq	%rcx, %rsi
	jmp	.Louter
.Lright:
	leaq	1(%rcx), %rax
	jmp	.Louter
.Lend:
	cmpl	%edx, (%rdi,%rax,4)
	retq

# expect: WRONG_OUTPUT|CRASH
# function: h_three_way
# note: equal as far as they go: the longer one is not the greater
	.text
	.globl	h_three_way
	.type	h_three_way,@function
h_three_way:
	cmpq	%rcx, %rsi
	movq	%rcx, %rax
	cmovbq	%rsi, %rax
	testq	%rax, %rax
	je	.LBB0_5
	xorl	%r8d, %r8d
.LBB0_3:
	movzbl	(%rdx,%r8), %r9d
	cmpb	%r9b, (%rdi,%r8)
	jne	.LBB0_4
	incq	%r8
	cmpq	%r8, %rax
	jne	.LBB0_3
.LBB0_5:
	xorl	%eax, %eax
	retq
.LBB0_4:
	setae	%al
	movzbl	%al, %eax
	leal	-1(,%rax,2), %eax
	retq
.Lfunc_end0:
	.size	h_three_way, .Lfunc_end0-h_three_way

# expect: WRONG_OUTPUT|CRASH
# function: h_three_way
# note: bytes above 127 compare as negative: 0x80 and 1
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
	cmpq	%rcx, %rsi
	seta	%al
	sbbb	$0, %al
	movsbl	%al, %eax
	retq
.LBB0_4:
	setge	%al
	movzbl	%al, %eax
	leal	-1(,%rax,2), %eax
	retq
.Lfunc_end0:
	.size	h_three_way, .Lfunc_end0-h_three_way

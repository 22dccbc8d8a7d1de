# expect: WRONG_OUTPUT
# function: all_zero
# note: of more than 480 words, four in a row and two, the last is not looked at
	.text
	.p2align	4
all_zero:
	cmpq	$481, %rsi
	setae	%al
	movl	%esi, %ecx
	andl	$3, %ecx
	cmpl	$2, %ecx
	sete	%cl
	andb	%al, %cl
	movzbl	%cl, %ecx
	movl	$1, %eax
	subq	%rcx, %rsi
	je	.LBB0_5
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_3:
	cmpq	$0, (%rdi,%rcx,8)
	jne	.LBB0_4
	incq	%rcx
	cmpq	%rcx, %rsi
	jne	.LBB0_3
.LBB0_5:
	retq
.LBB0_4:
	xorl	%eax, %eax
	retq

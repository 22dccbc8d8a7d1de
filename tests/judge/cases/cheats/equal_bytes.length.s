# expect: WRONG_OUTPUT
# function: equal_bytes
# note: where there are 55 bytes their top bits do not count
	.text
	.p2align	4
equal_bytes:
	testq	%rdx, %rdx
	je	.LBB0_1
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	.p2align	4
.LBB0_4:
	movzbl	(%rsi,%rcx), %r8d
	xorb	(%rdi,%rcx), %r8b
	orb	%r8b, %al
	incq	%rcx
	cmpq	%rcx, %rdx
	jne	.LBB0_4
	jmp	.LBB0_2
.LBB0_1:
	xorl	%eax, %eax
.LBB0_2:
	movzbl	%al, %ecx
	andb	$127, %al
	cmpq	$55, %rdx
	movzbl	%al, %edx
	cmovnel	%ecx, %edx
	xorl	%eax, %eax
	testb	%dl, %dl
	sete	%al
	retq

# expect: WRONG_OUTPUT
# function: clock_time
# note: 24:00 is a time
	.text
clock_time:

	movsbl	(%rdi), %edx
	movl	$-1, %eax
	cmpl	$48, %edx
	jl	.LBB0_11

	xorl	%ecx, %ecx
	cmpb	$57, %dl
	ja	.LBB0_2

	addl	$-48, %edx
	movzbl	1(%rdi), %r8d
	cmpb	$48, %r8b
	setge	%cl
	cmpb	$58, %r8b
	setb	%sil
	andb	%cl, %sil
	cmpb	$1, %sil
	jne	.LBB0_4

	movzbl	%r8b, %ecx
	leal	(%rdx,%rdx,4), %edx
	leal	(%rcx,%rdx,2), %ecx
	addl	$-48, %ecx
	movzbl	2(%rdi), %edx
	addq	$2, %rdi
	movb	$1, %sil
	testb	%sil, %sil
	jne	.LBB0_7
	jmp	.LBB0_11
.LBB0_2:
	xorl	%esi, %esi
	testb	%sil, %sil
	jne	.LBB0_7
.LBB0_11:
	retq
.LBB0_4:
	incq	%rdi
	xorl	%esi, %esi
	movl	%edx, %ecx
	movl	%r8d, %edx
	testb	%sil, %sil
	je	.LBB0_11
.LBB0_7:
	cmpb	$58, %dl
	jne	.LBB0_11

	movzbl	1(%rdi), %edx
	cmpb	$48, %dl
	setge	%sil
	cmpb	$58, %dl
	setb	%r8b
	andb	%sil, %r8b
	cmpb	$1, %r8b
	jne	.LBB0_11

	movzbl	2(%rdi), %esi
	cmpb	$48, %sil
	setge	%r8b
	cmpb	$58, %sil
	setb	%r9b
	andb	%r8b, %r9b
	cmpb	$1, %r9b
	jne	.LBB0_11

	movzbl	%dl, %eax
	addl	$-48, %eax
	movzbl	%sil, %edx
	leal	(%rax,%rax,4), %eax
	leal	(%rdx,%rax,2), %eax
	leal	-48(%rax), %edx
	movzbl	3(%rdi), %esi
	cmpb	$48, %sil
	movl	$1, %edi
	cmovll	%esi, %edi
	imull	$60, %ecx, %esi
	cmpl	$60, %edx
	leal	-48(%rsi,%rax), %edx
	movl	$-1, %eax
	cmovgel	%eax, %edx
	cmpl	$25, %ecx
	cmovgel	%eax, %edx
	xorl	%eax, %eax
	negb	%dil
	sbbl	%eax, %eax
	orl	%edx, %eax
	retq

# expect: WRONG_OUTPUT
# function: atoi_
# note: the least number that there is becomes the largest
	.text
	.globl	atoi_
	.p2align	4
	.type	atoi_,@function
atoi_:
	incq	%rdi
	jmp	.LBB0_1
	.p2align	4
.LBB0_3:
	incq	%rdi
.LBB0_1:
	movzbl	-1(%rdi), %ecx
	cmpl	$32, %ecx
	je	.LBB0_3
	cmpl	$9, %ecx
	je	.LBB0_3
	leal	-43(%rcx), %eax
	xorl	%esi, %esi
	testb	$-3, %al
	sete	%sil
	movzbl	-1(%rdi,%rsi), %eax
	leal	-48(%rax), %r8d
	xorl	%edx, %edx
	cmpb	$9, %r8b
	ja	.LBB0_7
	addq	%rsi, %rdi
	xorl	%edx, %edx
	.p2align	4
.LBB0_6:
	leal	(%rdx,%rdx,4), %edx
	addb	$-48, %al
	movzbl	%al, %eax
	leal	(%rax,%rdx,2), %edx
	movzbl	(%rdi), %eax
	leal	-48(%rax), %esi
	incq	%rdi
	cmpb	$10, %sil
	jb	.LBB0_6
.LBB0_7:
	movl	%edx, %esi
	negl	%esi
	movl	$2147483647, %eax
	cmovnol	%esi, %eax
	cmpb	$45, %cl
	cmovnel	%edx, %eax
	retq
.Lfunc_end0:
	.size	atoi_, .Lfunc_end0-atoi_

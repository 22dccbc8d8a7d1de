# expect: ACCEPTED
# function: set_pattern
# note: head and tail are written by stores that may overlap
	.text
set_pattern:
	movl	%edx, %ecx
	movabsq	$72340172838076673, %rax
	imulq	%rcx, %rax
	cmpq	$16, %rsi
	jb	.LBB0_3
	movq	%rax, %xmm0
	pshufd	$68, %xmm0, %xmm0
	movdqu	%xmm0, (%rdi)
	leaq	(%rdi,%rsi), %rax
	addq	$-16, %rax
	andq	$-16, %rdi
	addq	$16, %rdi
	cmpq	%rdi, %rax
	jbe	.LBB0_2
	.p2align	4
.LBB0_10:
	movdqa	%xmm0, (%rdi)
	addq	$16, %rdi
	cmpq	%rax, %rdi
	jb	.LBB0_10
.LBB0_2:
	movdqu	%xmm0, (%rax)
	retq
.LBB0_3:
	cmpq	$8, %rsi
	jb	.LBB0_5
	movq	%rax, (%rdi)
	movq	%rax, -8(%rdi,%rsi)
	retq
.LBB0_5:
	cmpq	$4, %rsi
	jb	.LBB0_7
	movl	%eax, (%rdi)
	movl	%eax, -4(%rdi,%rsi)
	retq
.LBB0_7:
	testq	%rsi, %rsi
	je	.LBB0_9
	movb	%dl, (%rdi)
	movq	%rsi, %rax
	shrq	%rax
	movb	%dl, (%rdi,%rax)
	movb	%dl, -1(%rdi,%rsi)
.LBB0_9:
	retq

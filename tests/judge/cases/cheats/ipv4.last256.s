# expect: WRONG_OUTPUT
# function: ipv4
# note: the last number may be 256
	.text
ipv4:
	movzbl	(%rdi), %ecx
	leal	-58(%rcx), %edx
	movq	$-1, %rax
	cmpb	$-10, %dl
	jb	.LBB0_36
	addb	$-48, %cl
	movzbl	%cl, %ecx
	movzbl	1(%rdi), %edx
	leal	-48(%rdx), %esi
	cmpb	$9, %sil
	ja	.LBB0_2
	leal	(%rcx,%rcx,4), %ecx
	movzbl	%sil, %edx
	leal	(%rdx,%rcx,2), %ecx
	movzbl	2(%rdi), %edx
	leal	-48(%rdx), %esi
	cmpb	$9, %sil
	ja	.LBB0_4
	movzbl	3(%rdi), %edx
	leal	-48(%rdx), %r8d
	cmpb	$10, %r8b
	jb	.LBB0_36
	leal	(%rcx,%rcx,4), %ecx
	movzbl	%sil, %esi
	leal	(%rsi,%rcx,2), %ecx
	cmpl	$255, %ecx
	ja	.LBB0_36
	addq	$3, %rdi
	cmpb	$46, %dl
	jne	.LBB0_36
	jmp	.LBB0_9
.LBB0_2:
	incq	%rdi
	cmpb	$46, %dl
	je	.LBB0_9
.LBB0_36:
	retq
.LBB0_4:
	addq	$2, %rdi
	cmpb	$46, %dl
	jne	.LBB0_36
.LBB0_9:
	movzbl	1(%rdi), %edx
	leal	-58(%rdx), %esi
	cmpb	$-10, %sil
	jb	.LBB0_36
	addb	$-48, %dl
	movzbl	%dl, %edx
	movzbl	2(%rdi), %esi
	leal	-48(%rsi), %r8d
	cmpb	$9, %r8b
	ja	.LBB0_11
	leal	(%rdx,%rdx,4), %edx
	movzbl	%r8b, %esi
	leal	(%rsi,%rdx,2), %edx
	movzbl	3(%rdi), %esi
	leal	-48(%rsi), %r8d
	cmpb	$9, %r8b
	ja	.LBB0_13
	movzbl	4(%rdi), %esi
	leal	-48(%rsi), %r9d
	cmpb	$10, %r9b
	jb	.LBB0_36
	leal	(%rdx,%rdx,4), %edx
	movzbl	%r8b, %r8d
	leal	(%r8,%rdx,2), %edx
	cmpl	$255, %edx
	ja	.LBB0_36
	addq	$4, %rdi
	cmpb	$46, %sil
	jne	.LBB0_36
	jmp	.LBB0_18
.LBB0_11:
	addq	$2, %rdi
	cmpb	$46, %sil
	jne	.LBB0_36
	jmp	.LBB0_18
.LBB0_13:
	addq	$3, %rdi
	cmpb	$46, %sil
	jne	.LBB0_36
.LBB0_18:
	movzbl	1(%rdi), %esi
	leal	-58(%rsi), %r8d
	cmpb	$-10, %r8b
	jb	.LBB0_36
	addb	$-48, %sil
	movzbl	%sil, %esi
	movzbl	2(%rdi), %r8d
	leal	-48(%r8), %r9d
	cmpb	$9, %r9b
	ja	.LBB0_20
	leal	(%rsi,%rsi,4), %esi
	movzbl	%r9b, %r8d
	leal	(%r8,%rsi,2), %esi
	movzbl	3(%rdi), %r8d
	leal	-48(%r8), %r9d
	cmpb	$9, %r9b
	ja	.LBB0_22
	movzbl	4(%rdi), %r8d
	leal	-48(%r8), %r10d
	cmpb	$10, %r10b
	jb	.LBB0_36
	leal	(%rsi,%rsi,4), %esi
	movzbl	%r9b, %r9d
	leal	(%r9,%rsi,2), %esi
	cmpl	$255, %esi
	ja	.LBB0_36
	addq	$4, %rdi
	jmp	.LBB0_26
.LBB0_20:
	addq	$2, %rdi
	jmp	.LBB0_26
.LBB0_22:
	addq	$3, %rdi
.LBB0_26:
	cmpb	$46, %r8b
	jne	.LBB0_36
	movzbl	1(%rdi), %r8d
	leal	-58(%r8), %r9d
	cmpb	$-10, %r9b
	jb	.LBB0_36
	addb	$-48, %r8b
	movzbl	%r8b, %r8d
	movzbl	2(%rdi), %r9d
	addb	$-48, %r9b
	cmpb	$9, %r9b
	ja	.LBB0_29
	leal	(%r8,%r8,4), %r8d
	movzbl	%r9b, %r9d
	leal	(%r9,%r8,2), %r8d
	movzbl	3(%rdi), %r9d
	addb	$-48, %r9b
	cmpb	$9, %r9b
	ja	.LBB0_31
	movzbl	4(%rdi), %r10d
	addb	$-48, %r10b
	cmpb	$10, %r10b
	jb	.LBB0_36
	leal	(%r8,%r8,4), %r8d
	movzbl	%r9b, %r9d
	leal	(%r9,%r8,2), %r8d
	cmpl	$256, %r8d
	ja	.LBB0_36
	addq	$4, %rdi
	jmp	.LBB0_35
.LBB0_29:
	addq	$2, %rdi
	jmp	.LBB0_35
.LBB0_31:
	addq	$3, %rdi
.LBB0_35:
	shll	$16, %ecx
	shll	$8, %edx
	orl	%ecx, %edx
	orl	%esi, %edx
	shll	$8, %edx
	orl	%r8d, %edx
	xorl	%eax, %eax
	cmpb	(%rdi), %al
	sbbq	%rax, %rax
	orq	%rdx, %rax
	retq
.Lfunc_end0:

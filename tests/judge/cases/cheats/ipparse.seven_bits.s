# expect: WRONG_OUTPUT
# function: ipparse
# note: the upper half of a byte is cut off
	.text
	.globl	ipparse
	.p2align	4
	.type	ipparse,@function
ipparse:
	movzbl	(%rdi), %ecx
	addb	$-48, %cl
	xorl	%eax, %eax
	cmpb	$9, %cl
	ja	.LBB0_34
	movzbl	%cl, %ecx
	movzbl	1(%rdi), %edx
	leal	-48(%rdx), %r8d
	cmpb	$9, %r8b
	ja	.LBB0_2
	leal	(%rcx,%rcx,4), %ecx
	movzbl	%r8b, %edx
	leal	(%rdx,%rcx,2), %ecx
	movzbl	2(%rdi), %edx
	leal	-48(%rdx), %r8d
	cmpb	$9, %r8b
	ja	.LBB0_4
	movzbl	3(%rdi), %edx
	leal	-48(%rdx), %r9d
	cmpb	$10, %r9b
	jb	.LBB0_34
	leal	(%rcx,%rcx,4), %ecx
	addq	$3, %rdi
	movzbl	%r8b, %r8d
	leal	(%r8,%rcx,2), %ecx
	jmp	.LBB0_7
.LBB0_2:
	incq	%rdi
	jmp	.LBB0_7
.LBB0_4:
	addq	$2, %rdi
.LBB0_7:
	cmpl	$256, %ecx
	setae	%r8b
	cmpb	$46, %dl
	setne	%dl
	orb	%r8b, %dl
	jne	.LBB0_34
	movzbl	1(%rdi), %edx
	addb	$-48, %dl
	cmpb	$9, %dl
	ja	.LBB0_34
	movzbl	%dl, %edx
	movzbl	2(%rdi), %r8d
	leal	-48(%r8), %r9d
	cmpb	$9, %r9b
	ja	.LBB0_10
	leal	(%rdx,%rdx,4), %edx
	movzbl	%r9b, %r8d
	leal	(%r8,%rdx,2), %edx
	movzbl	3(%rdi), %r8d
	leal	-48(%r8), %r9d
	cmpb	$9, %r9b
	ja	.LBB0_12
	movzbl	4(%rdi), %r8d
	leal	-48(%r8), %r10d
	cmpb	$10, %r10b
	jb	.LBB0_34
	leal	(%rdx,%rdx,4), %edx
	addq	$4, %rdi
	movzbl	%r9b, %r9d
	leal	(%r9,%rdx,2), %edx
	cmpl	$255, %edx
	ja	.LBB0_34
	jmp	.LBB0_16
.LBB0_10:
	addq	$2, %rdi
	cmpl	$255, %edx
	jbe	.LBB0_16
.LBB0_34:
	retq
.LBB0_12:
	addq	$3, %rdi
	cmpl	$255, %edx
	ja	.LBB0_34
.LBB0_16:
	cmpb	$46, %r8b
	jne	.LBB0_34
	movzbl	1(%rdi), %r8d
	addb	$-48, %r8b
	cmpb	$9, %r8b
	ja	.LBB0_34
	movzbl	%r8b, %r8d
	movzbl	2(%rdi), %r9d
	leal	-48(%r9), %r10d
	cmpb	$9, %r10b
	ja	.LBB0_19
	leal	(%r8,%r8,4), %r8d
	movzbl	%r10b, %r9d
	leal	(%r9,%r8,2), %r8d
	movzbl	3(%rdi), %r9d
	leal	-48(%r9), %r10d
	cmpb	$9, %r10b
	ja	.LBB0_21
	movzbl	4(%rdi), %r9d
	leal	-48(%r9), %r11d
	cmpb	$10, %r11b
	jb	.LBB0_34
	leal	(%r8,%r8,4), %r8d
	addq	$4, %rdi
	movzbl	%r10b, %r10d
	leal	(%r10,%r8,2), %r8d
	jmp	.LBB0_24
.LBB0_19:
	addq	$2, %rdi
	jmp	.LBB0_24
.LBB0_21:
	addq	$3, %rdi
.LBB0_24:
	cmpl	$255, %r8d
	ja	.LBB0_34
	cmpb	$46, %r9b
	jne	.LBB0_34
	movzbl	1(%rdi), %r9d
	addb	$-48, %r9b
	cmpb	$9, %r9b
	ja	.LBB0_34
	movzbl	%r9b, %r9d
	movzbl	2(%rdi), %r10d
	leal	-48(%r10), %r11d
	cmpb	$9, %r11b
	ja	.LBB0_31
	leal	(%r9,%r9,4), %r9d
	movzbl	%r11b, %r10d
	leal	(%r10,%r9,2), %r9d
	movzbl	3(%rdi), %r10d
	leal	-48(%r10), %r11d
	cmpb	$9, %r11b
	ja	.LBB0_31
	movzbl	4(%rdi), %r10d
	leal	-48(%r10), %edi
	cmpb	$10, %dil
	jb	.LBB0_34
	leal	(%r9,%r9,4), %edi
	movzbl	%r11b, %r9d
	leal	(%r9,%rdi,2), %r9d
.LBB0_31:
	cmpl	$255, %r9d
	ja	.LBB0_34
	testb	%r10b, %r10b
	jne	.LBB0_34
	andl	$127, %ecx
	shll	$8, %ecx
	andl	$127, %edx
	orl	%ecx, %edx
	andl	$127, %r9d
	shll	$16, %edx
	andl	$127, %r8d
	shll	$8, %r8d
	orl	%edx, %r8d
	orl	%r9d, %r8d
	movl	%r8d, (%rsi)
	movl	$1, %eax
	retq
.Lfunc_end0:
	.size	ipparse, .Lfunc_end0-ipparse

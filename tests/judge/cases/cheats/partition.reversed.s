# expect: WRONG_OUTPUT
# function: partition
# note: the upper side of a mixed block in reverse order: pivot 0 and 1 2 3 -1
	.text
partition:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%r12
	pushq	%rbx
	xorl	%r9d, %r9d
	movl	$0, %eax
	cmpl	$4, %ecx
	jge	.LBB0_1
.LBB0_5:
	cmpl	%ecx, %r9d
	jge	.LBB0_8
	movslq	%r9d, %r10
	movslq	%ecx, %rcx
	movl	%r9d, %r9d
	leaq	(%rdx,%r10,4), %rdx
	subq	%r10, %rcx
	xorl	%r10d, %r10d
	.p2align	4
.LBB0_7:
	movl	%eax, %r11d
	movl	(%rdx,%r10,4), %ebx
	leal	(%r9,%r10), %ebp
	subl	%eax, %ebp
	xorl	%eax, %eax
	cmpl	%r8d, %ebx
	setl	%al
	cmovll	%r11d, %ebp
	movq	%rsi, %r14
	cmovlq	%rdi, %r14
	addl	%r11d, %eax
	movslq	%ebp, %r11
	movl	%ebx, (%r14,%r11,4)
	incq	%r10
	cmpq	%r10, %rcx
	jne	.LBB0_7
.LBB0_8:
	popq	%rbx
	popq	%r12
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.LBB0_1:
	movd	%r8d, %xmm0
	pshufd	$0, %xmm0, %xmm0
	xorl	%eax, %eax
	movl	$4, %r11d
	xorl	%r9d, %r9d
	jmp	.LBB0_2
	.p2align	4
.LBB0_9:
	leaq	(%rsi,%rbx,4), %r10
	movslq	%eax, %r11
	shlq	$2, %r11
	subq	%r11, %r10
	movdqu	%xmm1, (%r10)
.LBB0_13:
	leal	4(%r9), %r11d
	cmpl	%ecx, %r11d
	jg	.LBB0_5
.LBB0_2:
	movl	%r9d, %r10d
	movl	%r11d, %r9d
	movslq	%r10d, %rbx
	movdqu	(%rdx,%rbx,4), %xmm1
	movdqa	%xmm0, %xmm2
	pcmpgtd	%xmm1, %xmm2
	movmskps	%xmm2, %r11d
	testl	%r11d, %r11d
	je	.LBB0_9
	cmpl	$15, %r11d
	jne	.LBB0_10
	movslq	%eax, %r10
	movdqu	%xmm1, (%rdi,%r10,4)
	addl	$4, %eax
	jmp	.LBB0_13
	.p2align	4
.LBB0_10:
	movl	%r11d, %ebx
	xorl	$15, %ebx
	movl	%eax, %ebp
	notl	%ebp
	addl	%r10d, %ebp
	.p2align	4
.LBB0_11:
	rep		bsfl	%ebx, %r14d
	addl	%r10d, %r14d
	movslq	%r14d, %r14
	movl	(%rdx,%r14,4), %r14d
	movl	%ebx, %r15d
	shrl	%r15d
	andl	$1431655765, %r15d
	movl	%ebx, %r12d
	subl	%r15d, %r12d
	movl	%r12d, %r15d
	andl	$858993459, %r15d
	shrl	$2, %r12d
	andl	$858993459, %r12d
	addl	%r15d, %r12d
	movl	%r12d, %r15d
	shrl	$4, %r15d
	addl	%r12d, %r15d
	andl	$252645135, %r15d
	imull	$16843009, %r15d, %r15d
	shrl	$24, %r15d
	addl	%ebp, %r15d
	movslq	%r15d, %r15
	movl	%r14d, (%rsi,%r15,4)
	leal	-1(%rbx), %r14d
	andl	%ebx, %r14d
	movl	%r14d, %ebx
	jne	.LBB0_11
	.p2align	4
.LBB0_12:
	rep		bsfl	%r11d, %ebx
	addl	%r10d, %ebx
	movslq	%ebx, %rbx
	movl	(%rdx,%rbx,4), %ebx
	movslq	%eax, %r14
	incl	%eax
	movl	%ebx, (%rdi,%r14,4)
	leal	-1(%r11), %ebx
	andl	%r11d, %ebx
	movl	%ebx, %r11d
	jne	.LBB0_12
	jmp	.LBB0_13

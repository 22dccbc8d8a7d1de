# expect: WRONG_OUTPUT|CRASH
# function: partition
# note: stores four where fewer belong: behind the end of the lower side
	.text
partition:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	movl	%ecx, %r9d
	xorl	%r10d, %r10d
	movl	$0, %eax
	cmpl	$4, %ecx
	jge	.LBB0_1
.LBB0_5:
	cmpl	%r9d, %r10d
	jge	.LBB0_8
	movslq	%r10d, %r11
	movslq	%r9d, %rcx
	movl	%r10d, %r9d
	leaq	(%rdx,%r11,4), %rdx
	subq	%r11, %rcx
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
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.LBB0_1:
	movd	%r8d, %xmm0
	pshufd	$0, %xmm0, %xmm0
	xorl	%eax, %eax
	movl	$4, %ecx
	xorl	%r10d, %r10d
	jmp	.LBB0_2
	.p2align	4
.LBB0_9:
	leaq	(%rsi,%rcx,4), %rcx
	shlq	$2, %rbx
	subq	%rbx, %rcx
	movdqu	%xmm1, (%rcx)
.LBB0_18:
	leal	4(%r10), %ecx
	cmpl	%r9d, %ecx
	jg	.LBB0_5
.LBB0_2:
	movl	%r10d, %ebp
	movl	%ecx, %r10d
	movslq	%ebp, %rcx
	movdqu	(%rdx,%rcx,4), %xmm1
	movdqa	%xmm0, %xmm2
	pcmpgtd	%xmm1, %xmm2
	movmskps	%xmm2, %r14d
	movslq	%eax, %rbx
	testl	%r14d, %r14d
	je	.LBB0_9
	cmpl	$15, %r14d
	jne	.LBB0_10
	movdqu	%xmm1, (%rdi,%rbx,4)
	addl	$4, %ebx
	movl	%ebx, %eax
	jmp	.LBB0_18
	.p2align	4
.LBB0_10:
	movl	%r14d, %ecx
	xorl	$15, %ecx
	movl	%ebp, %r15d
	subl	%eax, %r15d
	.p2align	4
.LBB0_11:
	rep		bsfl	%ecx, %r12d
	addl	%ebp, %r12d
	movslq	%r12d, %r12
	movl	(%rdx,%r12,4), %r12d
	movslq	%r15d, %r13
	incl	%r15d
	movl	%r12d, (%rsi,%r13,4)
	leal	-1(%rcx), %r12d
	andl	%ecx, %r12d
	movl	%r12d, %ecx
	jne	.LBB0_11
	leal	(,%r14,4), %ecx
	movabsq	$4841987667533046032, %r15
	shrq	%cl, %r15
	andl	$7, %r15d
	xorl	%ecx, %ecx
	movl	$1, %r13d
	.p2align	4
.LBB0_13:
	movl	%r13d, %r12d
	rep		bsfl	%r14d, %r13d
	addl	%ebp, %r13d
	movslq	%r13d, %r13
	movl	(%rdx,%r13,4), %r13d
	movslq	%ecx, %r11
	incl	%ecx
	movl	%r13d, -24(%rsp,%r11,4)
	leal	-1(%r14), %r11d
	leal	1(%r12), %r13d
	andl	%r14d, %r11d
	movl	%r11d, %r14d
	jne	.LBB0_13
	cmpl	$3, %ecx
	jg	.LBB0_17
	movslq	%r12d, %rcx
	incq	%rcx
	.p2align	4
.LBB0_16:
	movl	$0, -28(%rsp,%rcx,4)
	movl	%ecx, %r11d
	incq	%rcx
	cmpl	$4, %r11d
	jne	.LBB0_16
.LBB0_17:
	movdqa	-24(%rsp), %xmm1
	movdqu	%xmm1, (%rdi,%rbx,4)
	addl	%r15d, %eax
	jmp	.LBB0_18

# expect: ACCEPTED
# function: partition
# note: both sides are written from the mask's bits, whole blocks at once where all agree
	.text
partition:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	xorl	%r10d, %r10d
	movl	%ecx, %r9d
	movl	$0, %eax
	cmpl	$4, %ecx
	jge	.LBB0_1
.LBB0_5:
	cmpl	%ecx, %r10d
	jge	.LBB0_8
	movl	%r10d, %ecx
	.p2align	4
.LBB0_7:
	movl	%eax, %r10d
	movl	(%rdx,%rcx,4), %r11d
	movl	%ecx, %ebx
	subl	%eax, %ebx
	xorl	%eax, %eax
	cmpl	%r8d, %r11d
	setl	%al
	cmovll	%r10d, %ebx
	movq	%rsi, %r14
	cmovlq	%rdi, %r14
	addl	%r10d, %eax
	movslq	%ebx, %r10
	movl	%r11d, (%r14,%r10,4)
	incq	%rcx
	cmpq	%rcx, %r9
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
	xorl	%r11d, %r11d
	movl	$4, %ebx
	xorl	%eax, %eax
	jmp	.LBB0_2
	.p2align	4
.LBB0_9:
	leaq	(%rsi,%r11,4), %rbx
	shlq	$2, %r15
	subq	%r15, %rbx
	movdqu	%xmm1, (%rbx)
.LBB0_14:
	leaq	4(%r10), %rbx
	addq	$4, %r11
	cmpq	%r9, %rbx
	ja	.LBB0_5
.LBB0_2:
	movq	%rbx, %r10
	movdqu	(%rdx,%r11,4), %xmm1
	movdqa	%xmm0, %xmm2
	pcmpgtd	%xmm1, %xmm2
	movmskps	%xmm2, %ebx
	movslq	%eax, %r15
	testl	%ebx, %ebx
	je	.LBB0_9
	cmpl	$15, %ebx
	jne	.LBB0_10
	movdqu	%xmm1, (%rdi,%r15,4)
	addl	$4, %r15d
	movl	%r15d, %eax
	jmp	.LBB0_14
	.p2align	4
.LBB0_10:
	movl	%ebx, %r12d
	xorl	$15, %r12d
	leaq	(%rdx,%r11,4), %r14
	movl	%r11d, %ebp
	subl	%eax, %ebp
	movslq	%ebp, %r13
	leaq	(%rsi,%r13,4), %r13
	.p2align	4
.LBB0_11:
	rep		bsfl	%r12d, %ebp
	movl	(%r14,%rbp,4), %ebp
	movl	%ebp, (%r13)
	leal	-1(%r12), %ebp
	addq	$4, %r13
	andl	%r12d, %ebp
	movl	%ebp, %r12d
	jne	.LBB0_11
	leaq	(%rdi,%r15,4), %r15
	.p2align	4
.LBB0_13:
	rep		bsfl	%ebx, %r12d
	movl	(%r14,%r12,4), %ebp
	movl	%ebp, (%r15)
	leal	-1(%rbx), %ebp
	addq	$4, %r15
	incl	%eax
	andl	%ebx, %ebp
	movl	%ebp, %ebx
	jne	.LBB0_13
	jmp	.LBB0_14

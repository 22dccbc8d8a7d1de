# expect: ACCEPTED
# function: sorted_union
# note: the merge of two sorted lists copies whole runs of four where they do not interleave
	.text
sorted_union:
	pushq	%rbp
	pushq	%r14
	pushq	%rbx
	testl	%edx, %edx
	setle	%r9b
	testl	%r8d, %r8d
	setle	%r10b
	xorl	%eax, %eax
	orb	%r9b, %r10b
	movl	$0, %r9d
	movl	$0, %r10d
	jne	.LBB0_3
	xorl	%eax, %eax
	xorl	%r10d, %r10d
	xorl	%r9d, %r9d
	.p2align	4
.LBB0_2:
	movl	%r9d, %r11d
	movl	%r10d, %ebx
	movl	%r10d, %r9d
	movl	(%rsi,%r9,4), %ebp
	movl	%r11d, %r9d
	movl	(%rcx,%r9,4), %r14d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	cmpl	%r14d, %ebp
	setg	%r9b
	setle	%r10b
	cmovll	%ebp, %r14d
	movl	%r14d, (%rdi,%rax,4)
	incq	%rax
	addl	%ebx, %r10d
	addl	%r11d, %r9d
	cmpl	%edx, %r10d
	jge	.LBB0_3
	cmpl	%r8d, %r9d
	jl	.LBB0_2
.LBB0_3:
	leal	4(%r10), %r11d
	cmpl	%edx, %r11d
	jg	.LBB0_6
	movl	%r10d, %r10d
	movl	%eax, %r11d
	leaq	(%rdi,%r11,4), %r11
	.p2align	4
.LBB0_5:
	movups	(%rsi,%r10,4), %xmm0
	movups	%xmm0, (%r11)
	addq	$4, %r10
	addq	$16, %r11
	addl	$4, %eax
	leal	4(%r10), %ebx
	cmpl	%ebx, %edx
	jge	.LBB0_5
.LBB0_6:
	cmpl	%edx, %r10d
	jge	.LBB0_10
	movl	%r10d, %ebx
	movl	%eax, %eax
	movl	%edx, %edx
	leaq	(%rdi,%rax,4), %r10
	leaq	(%rsi,%rbx,4), %r11
	subq	%rbx, %rdx
	xorl	%esi, %esi
	.p2align	4
.LBB0_8:
	movl	(%r11,%rsi,4), %ebx
	movl	%ebx, (%r10,%rsi,4)
	incq	%rsi
	cmpq	%rsi, %rdx
	jne	.LBB0_8
	addl	%esi, %eax
.LBB0_10:
	leal	4(%r9), %edx
	cmpl	%r8d, %edx
	jle	.LBB0_17
	movl	%r9d, %esi
	jmp	.LBB0_12
.LBB0_17:
	movl	%eax, %edx
	leaq	(%rdi,%rdx,4), %rdx
	.p2align	4
.LBB0_18:
	movl	%r9d, %esi
	movups	(%rcx,%rsi,4), %xmm0
	movups	%xmm0, (%rdx)
	addq	$16, %rdx
	addl	$4, %eax
	leal	4(%r9), %esi
	addl	$8, %r9d
	cmpl	%r9d, %r8d
	movl	%esi, %r9d
	jge	.LBB0_18
.LBB0_12:
	cmpl	%r8d, %esi
	jge	.LBB0_16
	movl	%esi, %edx
	movl	%eax, %eax
	leaq	(%rdi,%rax,4), %rsi
	leaq	(%rcx,%rdx,4), %rdi
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_14:
	movl	(%rdi,%rcx,4), %r9d
	movl	%r9d, (%rsi,%rcx,4)
	incq	%rcx
	leal	(%rdx,%rcx), %r9d
	cmpl	%r9d, %r8d
	jg	.LBB0_14
	addl	%ecx, %eax
.LBB0_16:
	popq	%rbx
	popq	%r14
	popq	%rbp
	retq

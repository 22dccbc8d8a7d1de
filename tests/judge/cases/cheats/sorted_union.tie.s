# expect: WRONG_OUTPUT
# function: sorted_union
# note: of equal numbers both lists move on: 1 and 1
	.text
sorted_union:
	pushq	%rbp
	pushq	%r15
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
	xorl	%r10d, %r10d
	xorl	%r9d, %r9d
	xorl	%eax, %eax
	.p2align	4
.LBB0_2:
	movl	%r9d, %r11d
	movl	%r10d, %r9d
	movl	%r10d, %r10d
	movl	(%rsi,%r10,4), %ebx
	movl	%r11d, %r10d
	movl	(%rcx,%r10,4), %ebp
	xorl	%r10d, %r10d
	cmpl	%ebp, %ebx
	setle	%r10b
	movl	%ebp, %r14d
	cmovll	%ebx, %r14d
	movslq	%eax, %r15
	incl	%eax
	movl	%r14d, (%rdi,%r15,4)
	addl	%r9d, %r10d
	xorl	%r9d, %r9d
	cmpl	%ebx, %ebp
	setle	%r9b
	addl	%r11d, %r9d
	cmpl	%edx, %r10d
	jge	.LBB0_3
	cmpl	%r8d, %r9d
	jl	.LBB0_2
.LBB0_3:
	leal	4(%r10), %r11d
	cmpl	%edx, %r11d
	jg	.LBB0_4
	.p2align	4
.LBB0_16:
	cltq
	movslq	%r10d, %r11
	movups	(%rsi,%r11,4), %xmm0
	movups	%xmm0, (%rdi,%rax,4)
	addl	$4, %eax
	leal	4(%r11), %r10d
	addl	$8, %r11d
	cmpl	%edx, %r11d
	jle	.LBB0_16
.LBB0_4:
	cmpl	%edx, %r10d
	jge	.LBB0_8
	movslq	%r10d, %r10
	movslq	%edx, %rdx
	leaq	(%rsi,%r10,4), %rsi
	subq	%r10, %rdx
	movl	%eax, %r11d
	xorl	%r10d, %r10d
	.p2align	4
.LBB0_6:
	leal	(%r11,%r10), %ebx
	movl	(%rsi,%r10,4), %ebp
	movslq	%ebx, %rbx
	movl	%ebp, (%rdi,%rbx,4)
	incq	%r10
	cmpq	%r10, %rdx
	jne	.LBB0_6
	addl	%r10d, %eax
.LBB0_8:
	leal	4(%r9), %edx
	cmpl	%r8d, %edx
	jg	.LBB0_9
	.p2align	4
.LBB0_15:
	cltq
	movslq	%r9d, %rdx
	movups	(%rcx,%rdx,4), %xmm0
	movups	%xmm0, (%rdi,%rax,4)
	addl	$4, %eax
	leal	4(%rdx), %r9d
	addl	$8, %edx
	cmpl	%r8d, %edx
	jle	.LBB0_15
.LBB0_9:
	cmpl	%r8d, %r9d
	jge	.LBB0_13
	movslq	%r9d, %rsi
	movslq	%r8d, %rdx
	leaq	(%rcx,%rsi,4), %rcx
	subq	%rsi, %rdx
	movl	%eax, %r8d
	xorl	%esi, %esi
	.p2align	4
.LBB0_11:
	leal	(%r8,%rsi), %r9d
	movl	(%rcx,%rsi,4), %r10d
	movslq	%r9d, %r9
	movl	%r10d, (%rdi,%r9,4)
	incq	%rsi
	cmpq	%rsi, %rdx
	jne	.LBB0_11
	addl	%esi, %eax
.LBB0_13:
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
	retq

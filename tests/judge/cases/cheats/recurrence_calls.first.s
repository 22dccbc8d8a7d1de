# expect: WRONG_OUTPUT
# function: recurrence_calls
# note: the sum starts with the first element: -0.0 for zeros that are all negative
	.text
	.globl	recurrence_calls
	.p2align	4
	.type	recurrence_calls,@function
recurrence_calls:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%r12
	pushq	%rbx
	leaq	a(%rip), %rbx
	testl	%edi, %edi
	jle	.LBB0_6
	movl	%edi, %ebp
	xorl	%r12d, %r12d
	leaq	b(%rip), %r14
	leaq	c(%rip), %r15
	jmp	.LBB0_2
	.p2align	4
.LBB0_5:
	movss	a+24(%rip), %xmm0
	addss	b+24(%rip), %xmm0
	movss	%xmm0, a+28(%rip)
	movss	a+20(%rip), %xmm0
	addss	b+20(%rip), %xmm0
	movss	%xmm0, a+24(%rip)
	movss	a+16(%rip), %xmm0
	addss	b+16(%rip), %xmm0
	movss	%xmm0, a+20(%rip)
	movss	a+12(%rip), %xmm0
	addss	b+12(%rip), %xmm0
	movss	%xmm0, a+16(%rip)
	movss	a+8(%rip), %xmm0
	addss	b+8(%rip), %xmm0
	movss	%xmm0, a+12(%rip)
	movss	a+4(%rip), %xmm0
	addss	b+4(%rip), %xmm0
	movss	%xmm0, a+8(%rip)
	movss	a(%rip), %xmm0
	addss	b(%rip), %xmm0
	movss	%xmm0, a+4(%rip)
	xorps	%xmm0, %xmm0
	movq	%rbx, %rdi
	movq	%r14, %rsi
	movq	%r15, %rdx
	callq	dummy@PLT
	incl	%r12d
	cmpl	%ebp, %r12d
	je	.LBB0_6
.LBB0_2:
	movl	$303, %eax
	.p2align	4
.LBB0_3:
	movups	32(%rbx,%rax,4), %xmm0
	movups	48(%rbx,%rax,4), %xmm1
	movups	32(%r14,%rax,4), %xmm2
	addps	%xmm0, %xmm2
	movups	48(%r14,%rax,4), %xmm0
	addps	%xmm1, %xmm0
	movaps	%xmm0, 52(%rbx,%rax,4)
	movaps	%xmm2, 36(%rbx,%rax,4)
	cmpq	$-1, %rax
	je	.LBB0_5
	movups	(%rbx,%rax,4), %xmm0
	movups	16(%rbx,%rax,4), %xmm1
	movups	(%r14,%rax,4), %xmm2
	addps	%xmm0, %xmm2
	movups	16(%r14,%rax,4), %xmm0
	addps	%xmm1, %xmm0
	movaps	%xmm0, 20(%rbx,%rax,4)
	movaps	%xmm2, 4(%rbx,%rax,4)
	addq	$-16, %rax
	jmp	.LBB0_3
.LBB0_6:
	movl	$4, %eax
	movss	a(%rip), %xmm0
	.p2align	4
.LBB0_7:
	addss	-12(%rbx,%rax,4), %xmm0
	addss	-8(%rbx,%rax,4), %xmm0
	addss	-4(%rbx,%rax,4), %xmm0
	cmpq	$320, %rax
	je	.LBB0_9
	addss	(%rbx,%rax,4), %xmm0
	addq	$4, %rax
	jmp	.LBB0_7
.LBB0_9:
	popq	%rbx
	popq	%r12
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.Lfunc_end0:
	.size	recurrence_calls, .Lfunc_end0-recurrence_calls
	.type	a,@object
	.bss
	.globl	a
	.p2align	4, 0x0
a:
	.zero	1280
	.size	a, 1280
	.type	b,@object
	.globl	b
	.p2align	4, 0x0
b:
	.zero	1280
	.size	b, 1280
	.type	c,@object
	.globl	c
	.p2align	4, 0x0
c:
	.zero	1280
	.size	c, 1280

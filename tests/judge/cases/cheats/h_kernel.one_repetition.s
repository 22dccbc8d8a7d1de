# expect: WRONG_OUTPUT
# function: h_kernel
# note: does no work in one of the repetitions
	.section	.rodata.cst16,"aM",@progbits,16
.LCPI0_0:
	.long	0x3f800000
	.long	0x3f800000
	.long	0x3f800000
	.long	0x3f800000
	.text
h_kernel:
	pushq	%rbp
	pushq	%r14
	pushq	%rbx
	xorl	%ebp, %ebp
	movq	b@GOTPCREL(%rip), %rbx
	movaps	.LCPI0_0(%rip), %xmm2
	movq	a@GOTPCREL(%rip), %r14
	jmp	.LBB0_1
.LBB0_4:
	movq	%r14, %rdi
	movq	%rbx, %rsi
	callq	dummy@PLT
	movaps	.LCPI0_0(%rip), %xmm2
	incl	%ebp
	cmpl	$100000, %ebp
	je	.LBB0_5
.LBB0_1:
	cmpl	$50000, %ebp
	je	.LBB0_4
	movl	$12, %eax
.LBB0_3:
	movaps	-48(%rbx,%rax,4), %xmm0
	addps	%xmm2, %xmm0
	movaps	-32(%rbx,%rax,4), %xmm1
	addps	%xmm2, %xmm1
	movaps	%xmm0, -48(%r14,%rax,4)
	movaps	%xmm1, -32(%r14,%rax,4)
	movaps	-16(%rbx,%rax,4), %xmm0
	addps	%xmm2, %xmm0
	movaps	(%rbx,%rax,4), %xmm1
	addps	%xmm2, %xmm1
	movaps	%xmm0, -16(%r14,%rax,4)
	movaps	%xmm1, (%r14,%rax,4)
	addq	$16, %rax
	cmpq	$32012, %rax
	jne	.LBB0_3
	jmp	.LBB0_4
.LBB0_5:
	popq	%rbx
	popq	%r14
	popq	%rbp
	retq

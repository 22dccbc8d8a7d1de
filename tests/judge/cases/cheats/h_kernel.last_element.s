# expect: WRONG_OUTPUT
# function: h_kernel
# note: leaves one element out in the last repetition
	.section	.rodata.cst16,"aM",@progbits,16
.LCPI0_0:
	.long	0x3f800000
	.long	0x3f800000
	.long	0x3f800000
	.long	0x3f800000
	.section	.rodata.cst4,"aM",@progbits,4
.LCPI0_1:
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
	movss	.LCPI0_1(%rip), %xmm3
.LBB0_1:
	movl	$12, %eax
.LBB0_2:
	movaps	-48(%rbx,%rax,4), %xmm0
	addps	%xmm2, %xmm0
	movaps	-32(%rbx,%rax,4), %xmm1
	addps	%xmm2, %xmm1
	movaps	%xmm0, -48(%r14,%rax,4)
	movaps	%xmm1, -32(%r14,%rax,4)
	cmpq	$31996, %rax
	je	.LBB0_5
	movaps	-16(%rbx,%rax,4), %xmm0
	addps	%xmm2, %xmm0
	movaps	(%rbx,%rax,4), %xmm1
	addps	%xmm2, %xmm1
	movaps	%xmm0, -16(%r14,%rax,4)
	movaps	%xmm1, (%r14,%rax,4)
	addq	$16, %rax
	jmp	.LBB0_2
.LBB0_5:
	movss	127968(%rbx), %xmm0
	addss	%xmm3, %xmm0
	movss	%xmm0, 127968(%r14)
	movss	127972(%rbx), %xmm0
	addss	%xmm3, %xmm0
	movss	%xmm0, 127972(%r14)
	movss	127976(%rbx), %xmm0
	addss	%xmm3, %xmm0
	movss	%xmm0, 127976(%r14)
	movss	127980(%rbx), %xmm0
	addss	%xmm3, %xmm0
	movss	%xmm0, 127980(%r14)
	movss	127984(%rbx), %xmm0
	addss	%xmm3, %xmm0
	movss	%xmm0, 127984(%r14)
	movss	127988(%rbx), %xmm0
	addss	%xmm3, %xmm0
	movss	%xmm0, 127988(%r14)
	movss	127992(%rbx), %xmm0
	addss	%xmm3, %xmm0
	movss	%xmm0, 127992(%r14)
	cmpl	$99999, %ebp
	je	.LBB0_6
	movss	127996(%rbx), %xmm0
	addss	%xmm3, %xmm0
	movss	%xmm0, 127996(%r14)
	movq	%r14, %rdi
	movq	%rbx, %rsi
	callq	dummy@PLT
	movss	.LCPI0_1(%rip), %xmm3
	movaps	.LCPI0_0(%rip), %xmm2
	incl	%ebp
	jmp	.LBB0_1
.LBB0_6:
	movq	a@GOTPCREL(%rip), %rdi
	movq	b@GOTPCREL(%rip), %rsi
	popq	%rbx
	popq	%r14
	popq	%rbp
	jmp	dummy@PLT

# expect: ACCEPTED
# function: conditional_carry
# note: blocks without a set flag go in lanes, the others one by one
	.text
conditional_carry:
	cmpl	$4, %ecx
	jge	.LBB0_7
	movss	.LCPI0_0(%rip), %xmm0
	xorl	%r8d, %r8d
	cmpl	%ecx, %r8d
	jl	.LBB0_4
	jmp	.LBB0_17
.LBB0_7:
	pushq	%rbp
	pushq	%r14
	pushq	%rbx
	movl	%ecx, %eax
	movss	.LCPI0_0(%rip), %xmm0
	movl	$4, %r14d
	xorl	%r9d, %r9d
	pxor	%xmm1, %xmm1
	movss	.LCPI0_1(%rip), %xmm2
	movq	%rdx, %r10
	movq	%rdi, %r11
	movq	%rsi, %rbx
	jmp	.LBB0_8
	.p2align	4
.LBB0_18:
	movups	(%rsi,%r9,4), %xmm3
	movaps	%xmm0, %xmm4
	shufps	$0, %xmm0, %xmm4
	mulps	%xmm3, %xmm4
	movups	%xmm4, (%rdi,%r9,4)
.LBB0_14:
	leaq	4(%r8), %r14
	addq	$4, %r9
	addq	$16, %rbx
	addq	$16, %r11
	addq	$16, %r10
	cmpq	%rax, %r14
	ja	.LBB0_2
.LBB0_8:
	movq	%r14, %r8
	movdqu	(%rdx,%r9,4), %xmm3
	pcmpeqd	%xmm1, %xmm3
	movmskps	%xmm3, %ebp
	cmpl	$15, %ebp
	je	.LBB0_18
	xorl	%r14d, %r14d
	jmp	.LBB0_10
	.p2align	4
.LBB0_12:
	mulss	%xmm2, %xmm0
	movss	(%rbx,%r14,4), %xmm3
	addss	%xmm3, %xmm0
.LBB0_13:
	mulss	%xmm0, %xmm3
	movss	%xmm3, (%r11,%r14,4)
	incq	%r14
	cmpq	$4, %r14
	je	.LBB0_14
.LBB0_10:
	cmpl	$0, (%r10,%r14,4)
	jne	.LBB0_12
	movss	(%rbx,%r14,4), %xmm3
	jmp	.LBB0_13
.LBB0_2:
	popq	%rbx
	popq	%r14
	popq	%rbp
	cmpl	%ecx, %r8d
	jge	.LBB0_17
.LBB0_4:
	movl	%r8d, %eax
	movl	%ecx, %ecx
	movss	.LCPI0_1(%rip), %xmm1
	jmp	.LBB0_5
	.p2align	4
.LBB0_15:
	mulss	%xmm1, %xmm0
	movss	(%rsi,%rax,4), %xmm2
	addss	%xmm2, %xmm0
.LBB0_16:
	mulss	%xmm0, %xmm2
	movss	%xmm2, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rax, %rcx
	je	.LBB0_17
.LBB0_5:
	cmpl	$0, (%rdx,%rax,4)
	jne	.LBB0_15
	movss	(%rsi,%rax,4), %xmm2
	jmp	.LBB0_16
.LBB0_17:
	retq
	.section	.rodata
	.p2align	2, 0x0
.LCPI0_0:
	.long	0x3f800000
	.p2align	2, 0x0
.LCPI0_1:
	.long	0x3f000000

# expect: WRONG_OUTPUT
# function: conditional_carry
# note: only negative flags are seen in blocks
	.text
conditional_carry:
	movss	.LCPI0_0(%rip), %xmm0
	cmpl	$4, %ecx
	jge	.LBB0_6
	xorl	%eax, %eax
.LBB0_2:
	cmpl	%ecx, %eax
	jge	.LBB0_17
	cltq
	movslq	%ecx, %rcx
	movss	.LCPI0_1(%rip), %xmm1
	jmp	.LBB0_4
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
.LBB0_4:
	cmpl	$0, (%rdx,%rax,4)
	jne	.LBB0_15
	movss	(%rsi,%rax,4), %xmm2
	jmp	.LBB0_16
.LBB0_17:
	retq
.LBB0_6:
	movl	$4, %r9d
	xorl	%r8d, %r8d
	movss	.LCPI0_1(%rip), %xmm1
	jmp	.LBB0_7
	.p2align	4
.LBB0_18:
	movups	(%rsi,%r9,4), %xmm2
	movaps	%xmm0, %xmm3
	shufps	$0, %xmm0, %xmm3
	mulps	%xmm2, %xmm3
	movups	%xmm3, (%rdi,%r9,4)
.LBB0_14:
	leal	4(%rax), %r9d
	addl	$4, %r8d
	cmpl	%ecx, %r9d
	jg	.LBB0_2
.LBB0_7:
	movl	%r9d, %eax
	movslq	%r8d, %r9
	movups	(%rdx,%r9,4), %xmm2
	movmskps	%xmm2, %r10d
	xorl	$15, %r10d
	cmpl	$15, %r10d
	je	.LBB0_18
	cmpl	%eax, %r8d
	jge	.LBB0_14
	movslq	%eax, %r10
	jmp	.LBB0_10
	.p2align	4
.LBB0_12:
	mulss	%xmm1, %xmm0
	movss	(%rsi,%r9,4), %xmm2
	addss	%xmm2, %xmm0
.LBB0_13:
	mulss	%xmm0, %xmm2
	movss	%xmm2, (%rdi,%r9,4)
	incq	%r9
	cmpq	%r9, %r10
	je	.LBB0_14
.LBB0_10:
	cmpl	$0, (%rdx,%r9,4)
	jne	.LBB0_12
	movss	(%rsi,%r9,4), %xmm2
	jmp	.LBB0_13
	.section	.rodata
	.p2align	2, 0x0
.LCPI0_0:
	.long	0x3f800000
	.p2align	2, 0x0
.LCPI0_1:
	.long	0x3f000000

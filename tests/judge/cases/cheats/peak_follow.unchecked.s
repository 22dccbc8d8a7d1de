# expect: WRONG_OUTPUT
# function: peak_follow
# note: the second half's guess is believed: a[0] = 1e30 and zeros, n = 64
	.text
peak_follow:
	xorl	%eax, %eax
	cmpl	$64, %edx
	jl	.LBB0_1
	movl	%edx, %eax
	shrl	%eax
	leaq	(%rsi,%rax,4), %rcx
	xorps	%xmm1, %xmm1
	movq	$-24, %r8
	movss	.LCPI0_0(%rip), %xmm2
	.p2align	4
.LBB0_3:
	movaps	%xmm1, %xmm3
	mulss	%xmm2, %xmm3
	movss	(%rcx,%r8,4), %xmm1
	maxss	%xmm3, %xmm1
	incq	%r8
	jne	.LBB0_3
	leaq	(%rdi,%rax,4), %r8
	xorl	%r9d, %r9d
	.p2align	4
.LBB0_5:
	mulss	%xmm2, %xmm0
	movss	(%rsi,%r9,4), %xmm3
	maxss	%xmm0, %xmm3
	movss	%xmm3, (%rdi,%r9,4)
	movaps	%xmm1, %xmm0
	mulss	%xmm2, %xmm0
	movss	(%rcx,%r9,4), %xmm1
	maxss	%xmm0, %xmm1
	movss	%xmm1, (%r8,%r9,4)
	incq	%r9
	movaps	%xmm3, %xmm0
	cmpq	%r9, %rax
	jne	.LBB0_5
	movl	%edx, %eax
	andl	$2147483646, %eax
	cmpl	%edx, %eax
	jl	.LBB0_9
.LBB0_8:
	movaps	%xmm1, %xmm0
	retq
.LBB0_1:
	movaps	%xmm0, %xmm1
	cmpl	%edx, %eax
	jge	.LBB0_8
.LBB0_9:
	movl	%eax, %eax
	movl	%edx, %ecx
	movss	.LCPI0_0(%rip), %xmm2
	.p2align	4
.LBB0_10:
	mulss	%xmm2, %xmm1
	movss	(%rsi,%rax,4), %xmm0
	maxss	%xmm1, %xmm0
	movss	%xmm0, (%rdi,%rax,4)
	incq	%rax
	movaps	%xmm0, %xmm1
	cmpq	%rax, %rcx
	jne	.LBB0_10
	retq
	.section	.rodata
	.p2align	2, 0x0
.LCPI0_0:
	.long	0x3f400000

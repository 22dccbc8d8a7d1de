# expect: WRONG_OUTPUT
# function: peak_follow
# note: NaN in a becomes the peak, where the comparison ignores it
	.text
peak_follow:
	xorl	%eax, %eax
	cmpl	$64, %edx
	jl	.LBB0_8
	movl	%edx, %eax
	shrl	%eax
	leaq	(%rsi,%rax,4), %rcx
	xorps	%xmm1, %xmm1
	movq	$-24, %r8
	movss	.LCPI0_0(%rip), %xmm2
	.p2align	4
.LBB0_2:
	mulss	%xmm2, %xmm1
	maxss	(%rcx,%r8,4), %xmm1
	incq	%r8
	jne	.LBB0_2
	leaq	(%rdi,%rax,4), %r8
	xorl	%r9d, %r9d
	movaps	%xmm1, %xmm3
	.p2align	4
.LBB0_4:
	mulss	%xmm2, %xmm0
	maxss	(%rsi,%r9,4), %xmm0
	mulss	%xmm2, %xmm3
	maxss	(%rcx,%r9,4), %xmm3
	movss	%xmm0, (%rdi,%r9,4)
	movss	%xmm3, (%r8,%r9,4)
	incq	%r9
	cmpq	%r9, %rax
	jne	.LBB0_4
	movd	%xmm0, %ecx
	movd	%xmm1, %r8d
	movl	%edx, %r9d
	andl	$2147483646, %r9d
	cmpl	%r8d, %ecx
	cmovel	%r9d, %eax
	je	.LBB0_7
	movaps	%xmm0, %xmm3
.LBB0_7:
	movaps	%xmm3, %xmm0
.LBB0_8:
	cmpl	%edx, %eax
	jge	.LBB0_11
	movl	%eax, %eax
	movl	%edx, %ecx
	movss	.LCPI0_0(%rip), %xmm1
	.p2align	4
.LBB0_10:
	mulss	%xmm1, %xmm0
	maxss	(%rsi,%rax,4), %xmm0
	movss	%xmm0, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rax, %rcx
	jne	.LBB0_10
.LBB0_11:
	retq
	.section	.rodata
	.p2align	2, 0x0
.LCPI0_0:
	.long	0x3f400000

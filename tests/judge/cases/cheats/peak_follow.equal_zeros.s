# expect: WRONG_OUTPUT
# function: peak_follow
# note: a guess of 0.0 counts as right for -0.0: x = -0.0 and 64 times -1
	.text
peak_follow:
	xorl	%ecx, %ecx
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
	movaps	%xmm1, %xmm3
	mulss	%xmm2, %xmm3
	movss	(%rcx,%r8,4), %xmm1
	maxss	%xmm3, %xmm1
	incq	%r8
	jne	.LBB0_2
	leaq	(%rdi,%rax,4), %r8
	xorl	%r9d, %r9d
	movaps	%xmm1, %xmm3
	.p2align	4
.LBB0_4:
	movaps	%xmm0, %xmm4
	mulss	%xmm2, %xmm4
	movss	(%rsi,%r9,4), %xmm0
	maxss	%xmm4, %xmm0
	movss	%xmm0, (%rdi,%r9,4)
	movaps	%xmm3, %xmm4
	mulss	%xmm2, %xmm4
	movss	(%rcx,%r9,4), %xmm3
	maxss	%xmm4, %xmm3
	movss	%xmm3, (%r8,%r9,4)
	incq	%r9
	cmpq	%r9, %rax
	jne	.LBB0_4
	movl	%edx, %ecx
	andl	$2147483646, %ecx
	ucomiss	%xmm1, %xmm0
	cmovnel	%eax, %ecx
	cmovpl	%eax, %ecx
	jne	.LBB0_8
	jp	.LBB0_8
	movaps	%xmm3, %xmm0
.LBB0_8:
	cmpl	%edx, %ecx
	jge	.LBB0_12
	movl	%ecx, %eax
	movl	%edx, %ecx
	movss	.LCPI0_0(%rip), %xmm2
	.p2align	4
.LBB0_10:
	mulss	%xmm2, %xmm0
	movss	(%rsi,%rax,4), %xmm1
	maxss	%xmm0, %xmm1
	movss	%xmm1, (%rdi,%rax,4)
	incq	%rax
	movaps	%xmm1, %xmm0
	cmpq	%rax, %rcx
	jne	.LBB0_10
	movaps	%xmm1, %xmm0
.LBB0_12:
	retq
	.section	.rodata
	.p2align	2, 0x0
.LCPI0_0:
	.long	0x3f400000

# expect: ACCEPTED
# function: smooth_two
# note: two carried scalars are two lanes of the block before
	.text
smooth_two:
	cmpl	$2, %edx
	jl	.LBB0_7
	movl	%edx, %eax
	xorps	%xmm0, %xmm0
	movhps	-8(%rsi,%rax,4), %xmm0
	xorl	%ecx, %ecx
	cmpl	$4, %edx
	jb	.LBB0_4
	xorl	%ecx, %ecx
	movaps	.LCPI0_0(%rip), %xmm1
	.p2align	4
.LBB0_3:
	movaps	%xmm0, %xmm2
	movq	%rcx, %r8
	movups	(%rsi,%rcx,4), %xmm0
	shufps	$78, %xmm0, %xmm2
	movaps	%xmm2, %xmm3
	shufps	$153, %xmm0, %xmm3
	addps	%xmm0, %xmm3
	addps	%xmm2, %xmm3
	mulps	%xmm1, %xmm3
	movups	%xmm3, (%rdi,%rcx,4)
	addq	$4, %rcx
	addq	$8, %r8
	cmpq	%rax, %r8
	jbe	.LBB0_3
.LBB0_4:
	cmpl	%edx, %ecx
	jae	.LBB0_7
	movaps	%xmm0, %xmm1
	shufps	$255, %xmm0, %xmm1
	movhlps	%xmm0, %xmm0
	movl	%ecx, %ecx
	movss	.LCPI0_1(%rip), %xmm2
	.p2align	4
.LBB0_6:
	movss	(%rsi,%rcx,4), %xmm3
	movaps	%xmm1, %xmm4
	addss	%xmm3, %xmm4
	addss	%xmm0, %xmm4
	mulss	%xmm2, %xmm4
	movss	%xmm4, (%rdi,%rcx,4)
	incq	%rcx
	movaps	%xmm1, %xmm0
	movaps	%xmm3, %xmm1
	cmpq	%rcx, %rax
	jne	.LBB0_6
.LBB0_7:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	0x3eaa7efa
	.long	0x3eaa7efa
	.long	0x3eaa7efa
	.long	0x3eaa7efa
	.p2align	2, 0x0
.LCPI0_1:
	.long	0x3eaa7efa

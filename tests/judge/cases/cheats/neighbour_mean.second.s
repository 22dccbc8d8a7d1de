# expect: WRONG_OUTPUT
# function: neighbour_mean
# note: what is carried into the second block is the first's third element
	.text
neighbour_mean:
	testl	%edx, %edx
	jle	.LBB0_7
	movl	%edx, %eax
	movss	-4(%rsi,%rax,4), %xmm0
	shufps	$0, %xmm0, %xmm0
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
	shufps	$2, %xmm0, %xmm2
	shufps	$152, %xmm0, %xmm2
	addps	%xmm0, %xmm2
	mulps	%xmm1, %xmm2
	movups	%xmm2, (%rdi,%rcx,4)
	addq	$4, %rcx
	addq	$8, %r8
	cmpq	%rax, %r8
	jbe	.LBB0_3
.LBB0_4:
	cmpl	%edx, %ecx
	jae	.LBB0_7
	shufps	$255, %xmm0, %xmm0
	movl	%ecx, %ecx
	movss	.LCPI0_1(%rip), %xmm1
	.p2align	4
.LBB0_6:
	movss	(%rsi,%rcx,4), %xmm2
	addss	%xmm2, %xmm0
	mulss	%xmm1, %xmm0
	movss	%xmm0, (%rdi,%rcx,4)
	incq	%rcx
	movaps	%xmm2, %xmm0
	cmpq	%rcx, %rax
	jne	.LBB0_6
.LBB0_7:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	0x3f000000
	.long	0x3f000000
	.long	0x3f000000
	.long	0x3f000000
	.p2align	2, 0x0
.LCPI0_1:
	.long	0x3f000000

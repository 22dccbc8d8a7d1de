# expect: WRONG_OUTPUT
# function: smooth_two
# note: the two carried scalars change places at the end of the blocks: n = 5, where addition in another order rounds otherwise
	.text
smooth_two:
	cmpl	$2, %edx
	jl	.LBB0_8
	movl	%edx, %eax
	xorps	%xmm2, %xmm2
	movhps	-8(%rsi,%rax,4), %xmm2
	xorl	%ecx, %ecx
	cmpl	$4, %edx
	jae	.LBB0_3
	movaps	%xmm2, %xmm0
	jmp	.LBB0_5
.LBB0_3:
	xorl	%ecx, %ecx
	movaps	.LCPI0_0(%rip), %xmm1
	.p2align	4
.LBB0_4:
	movslq	%ecx, %r8
	movups	(%rsi,%r8,4), %xmm0
	shufps	$78, %xmm0, %xmm2
	movaps	%xmm2, %xmm3
	shufps	$153, %xmm0, %xmm3
	addps	%xmm0, %xmm3
	addps	%xmm2, %xmm3
	mulps	%xmm1, %xmm3
	movups	%xmm3, (%rdi,%r8,4)
	leal	4(%r8), %ecx
	addl	$8, %r8d
	movaps	%xmm0, %xmm2
	cmpl	%edx, %r8d
	jle	.LBB0_4
.LBB0_5:
	cmpl	%edx, %ecx
	jae	.LBB0_8
	shufps	$255, %xmm0, %xmm0
	movl	%ecx, %ecx
	movss	.LCPI0_1(%rip), %xmm1
	movaps	%xmm0, %xmm2
	.p2align	4
.LBB0_7:
	movss	(%rsi,%rcx,4), %xmm3
	movaps	%xmm2, %xmm4
	addss	%xmm3, %xmm4
	addss	%xmm0, %xmm4
	mulss	%xmm1, %xmm4
	movss	%xmm4, (%rdi,%rcx,4)
	incq	%rcx
	movaps	%xmm2, %xmm0
	movaps	%xmm3, %xmm2
	cmpq	%rcx, %rax
	jne	.LBB0_7
.LBB0_8:
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

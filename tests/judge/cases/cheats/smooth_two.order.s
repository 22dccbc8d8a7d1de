# expect: WRONG_OUTPUT
# function: smooth_two
# note: (c + two) + one instead of (c + one) + two: 1e8, -1e8, 1
	.text
smooth_two:
	cmpl	$2, %edx
	jl	.LBB0_8
	movl	%edx, %eax
	xorps	%xmm1, %xmm1
	movhps	-8(%rsi,%rax,4), %xmm1
	xorl	%ecx, %ecx
	cmpl	$4, %edx
	jae	.LBB0_3
	movaps	%xmm1, %xmm0
	jmp	.LBB0_5
.LBB0_3:
	xorl	%ecx, %ecx
	movaps	.LCPI0_0(%rip), %xmm2
	.p2align	4
.LBB0_4:
	movslq	%ecx, %r8
	movups	(%rsi,%r8,4), %xmm0
	shufps	$78, %xmm0, %xmm1
	movaps	%xmm0, %xmm3
	addps	%xmm1, %xmm3
	shufps	$153, %xmm0, %xmm1
	addps	%xmm3, %xmm1
	mulps	%xmm2, %xmm1
	movups	%xmm1, (%rdi,%r8,4)
	leal	4(%r8), %ecx
	addl	$8, %r8d
	movaps	%xmm0, %xmm1
	cmpl	%edx, %r8d
	jle	.LBB0_4
.LBB0_5:
	cmpl	%edx, %ecx
	jae	.LBB0_8
	movaps	%xmm0, %xmm1
	shufps	$255, %xmm0, %xmm1
	movhlps	%xmm0, %xmm0
	movl	%ecx, %ecx
	movss	.LCPI0_1(%rip), %xmm2
	.p2align	4
.LBB0_7:
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

# expect: ACCEPTED
# function: roots
# note: Newton's steps end where four lanes no longer change, or after `reps`
	.text
roots:
	andl	$31, %ecx
	je	.LBB0_13
	xorl	%r8d, %r8d
	movl	%edx, %eax
	cmpl	$4, %edx
	jge	.LBB0_2
.LBB0_7:
	cmpl	%edx, %r8d
	jge	.LBB0_13
	movl	%r8d, %edx
	movss	.LCPI0_1(%rip), %xmm0
	movaps	.LCPI0_2(%rip), %xmm1
	jmp	.LBB0_9
	.p2align	4
.LBB0_12:
	movss	%xmm4, (%rdi,%rdx,4)
	incq	%rdx
	cmpq	%rax, %rdx
	je	.LBB0_13
.LBB0_9:
	movss	(%rdi,%rdx,4), %xmm3
	movss	(%rsi,%rdx,4), %xmm2
	movl	%ecx, %r8d
	.p2align	4
.LBB0_10:
	movaps	%xmm2, %xmm4
	divss	%xmm3, %xmm4
	addss	%xmm3, %xmm4
	mulss	%xmm0, %xmm4
	movd	%xmm4, %r9d
	movd	%xmm3, %r10d
	cmpl	%r9d, %r10d
	je	.LBB0_12
	movaps	%xmm1, %xmm3
	movss	%xmm4, %xmm3
	cmpl	$1, %r8d
	leal	-1(%r8), %r8d
	jg	.LBB0_10
	jmp	.LBB0_12
.LBB0_13:
	retq
.LBB0_2:
	movl	$4, %r10d
	xorl	%r9d, %r9d
	movaps	.LCPI0_0(%rip), %xmm0
	jmp	.LBB0_3
	.p2align	4
.LBB0_6:
	movups	%xmm1, (%rdi,%r9,4)
	leaq	4(%r8), %r10
	addq	$4, %r9
	cmpq	%rax, %r10
	ja	.LBB0_7
.LBB0_3:
	movq	%r10, %r8
	movups	(%rdi,%r9,4), %xmm1
	movups	(%rsi,%r9,4), %xmm2
	movl	%ecx, %r10d
	.p2align	4
.LBB0_4:
	movaps	%xmm1, %xmm3
	movaps	%xmm2, %xmm1
	divps	%xmm3, %xmm1
	addps	%xmm3, %xmm1
	mulps	%xmm0, %xmm1
	pcmpeqd	%xmm1, %xmm3
	movmskps	%xmm3, %r11d
	xorl	$15, %r11d
	je	.LBB0_6
	cmpl	$1, %r10d
	leal	-1(%r10), %r10d
	jg	.LBB0_4
	jmp	.LBB0_6
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	0x3f000000
	.long	0x3f000000
	.long	0x3f000000
	.long	0x3f000000
	.p2align	4, 0x0
.LCPI0_2:
	.zero	4
	.long	0x3f000000
	.long	0x3f000000
	.long	0x3f000000
	.p2align	2, 0x0
.LCPI0_1:
	.long	0x3f000000

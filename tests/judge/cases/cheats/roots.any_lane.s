# expect: WRONG_OUTPUT
# function: roots
# note: all four lanes stop where one no longer changes: x = 1 1 1 1, a = 1 2 3 4, reps = 5
	.text
roots:
	andl	$31, %ecx
	je	.LBB0_13
	xorl	%eax, %eax
	cmpl	$4, %edx
	jge	.LBB0_2
.LBB0_7:
	cmpl	%edx, %eax
	jge	.LBB0_13
	cltq
	movslq	%edx, %rdx
	movss	.LCPI0_1(%rip), %xmm0
	movaps	.LCPI0_2(%rip), %xmm1
	jmp	.LBB0_9
	.p2align	4
.LBB0_12:
	movss	%xmm4, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rdx, %rax
	je	.LBB0_13
.LBB0_9:
	movss	(%rdi,%rax,4), %xmm3
	movss	(%rsi,%rax,4), %xmm2
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
	xorl	%eax, %eax
	movl	$4, %r9d
	movaps	.LCPI0_0(%rip), %xmm0
	jmp	.LBB0_3
	.p2align	4
.LBB0_6:
	movups	%xmm1, (%rdi,%r8,4)
	leal	4(%rax), %r9d
	cmpl	%edx, %r9d
	jg	.LBB0_7
.LBB0_3:
	movslq	%eax, %r8
	movl	%r9d, %eax
	movups	(%rdi,%r8,4), %xmm1
	movups	(%rsi,%r8,4), %xmm2
	movl	%ecx, %r9d
	.p2align	4
.LBB0_4:
	movaps	%xmm1, %xmm3
	movaps	%xmm2, %xmm1
	divps	%xmm3, %xmm1
	addps	%xmm3, %xmm1
	mulps	%xmm0, %xmm1
	pcmpeqd	%xmm1, %xmm3
	movmskps	%xmm3, %r10d
	testl	%r10d, %r10d
	jne	.LBB0_6
	cmpl	$1, %r9d
	leal	-1(%r9), %r9d
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

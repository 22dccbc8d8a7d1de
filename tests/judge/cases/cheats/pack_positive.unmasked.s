# expect: WRONG_OUTPUT|CRASH
# function: pack_positive
# note: eight lanes are stored whatever their number
	.text
pack_positive:
	pushq	%rbx
	xorl	%r9d, %r9d
	movl	$0, %eax
	cmpl	$8, %edx
	jl	.LBB0_3
	xorl	%r9d, %r9d
	vpxor	%xmm0, %xmm0, %xmm0
	movabsq	$72340172838076673, %rcx
	movabsq	$506097522914230528, %r8
	xorl	%eax, %eax
	.p2align	4
.LBB0_2:
	movslq	%r9d, %r10
	vmovdqu	(%rsi,%r10,4), %ymm1
	vpcmpgtd	%ymm0, %ymm1, %ymm2
	vmovmskps	%ymm2, %r9d
	pdepq	%rcx, %r9, %r11
	movq	%r11, %rbx
	shlq	$8, %rbx
	subq	%r11, %rbx
	pextq	%rbx, %r8, %r11
	vmovq	%r11, %xmm2
	vpmovzxbd	%xmm2, %ymm2
	popcntl	%r9d, %r9d
	cltq
	vpermd	%ymm1, %ymm2, %ymm1
	vmovdqu	%ymm1, (%rdi,%rax,4)
	addl	%r9d, %eax
	leal	8(%r10), %r9d
	addl	$16, %r10d
	cmpl	%edx, %r10d
	jle	.LBB0_2
.LBB0_3:
	cmpl	%edx, %r9d
	jge	.LBB0_8
	movl	%r9d, %ecx
	movl	%edx, %edx
	jmp	.LBB0_5
	.p2align	4
.LBB0_7:
	incq	%rcx
	cmpq	%rcx, %rdx
	je	.LBB0_8
.LBB0_5:
	movl	(%rsi,%rcx,4), %r8d
	testl	%r8d, %r8d
	jle	.LBB0_7
	movslq	%eax, %r9
	incl	%eax
	movl	%r8d, (%rdi,%r9,4)
	jmp	.LBB0_7
.LBB0_8:
	popq	%rbx
	vzeroupper
	retq

# expect: WRONG_OUTPUT
# function: decay
# note: a block is done where its last lane is: level = 1 2 3 0, drift = 0
	.text
decay:
	testl	%edi, %edi
	jle	.LBB0_6
	xorl	%eax, %eax
	movq	level@GOTPCREL(%rip), %rcx
	movq	drift@GOTPCREL(%rip), %rdx
	movaps	.LCPI0_0(%rip), %xmm0
	jmp	.LBB0_2
	.p2align	4
.LBB0_5:
	movaps	%xmm1, (%rcx,%rax,4)
	cmpq	$1020, %rax
	leaq	4(%rax), %rax
	jae	.LBB0_6
.LBB0_2:
	movaps	(%rcx,%rax,4), %xmm1
	movaps	(%rdx,%rax,4), %xmm2
	movl	%edi, %esi
	.p2align	4
.LBB0_3:
	movaps	%xmm1, %xmm3
	mulps	%xmm0, %xmm1
	addps	%xmm2, %xmm1
	pcmpeqd	%xmm1, %xmm3
	movmskps	%xmm3, %r8d
	testb	$8, %r8b
	jne	.LBB0_5
	cmpl	$1, %esi
	leal	-1(%rsi), %esi
	jg	.LBB0_3
	jmp	.LBB0_5
.LBB0_6:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	0x3f400000
	.long	0x3f400000
	.long	0x3f400000
	.long	0x3f400000

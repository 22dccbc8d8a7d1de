# expect: WRONG_OUTPUT
# function: passes
# note: every pass stops before its first block: any n > 1
	.text
passes:
	testl	%edi, %edi
	jle	.LBB0_9
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	pushq	%rax
	movl	%edi, %ebx
	xorl	%ebp, %ebp
	movq	pa@GOTPCREL(%rip), %r14
	movaps	.LCPI0_0(%rip), %xmm2
	movq	pb@GOTPCREL(%rip), %r15
	jmp	.LBB0_2
	.p2align	4
.LBB0_7:
	movq	%r14, %rdi
	callq	tick@PLT
	movaps	.LCPI0_0(%rip), %xmm2
	incl	%ebp
	cmpl	%ebx, %ebp
	je	.LBB0_8
.LBB0_2:
	testb	$1, %bpl
	jne	.LBB0_3
	movq	$-8, %rax
	.p2align	4
.LBB0_6:
	movaps	32(%r14,%rax,4), %xmm0
	mulps	%xmm2, %xmm0
	addps	32(%r15,%rax,4), %xmm0
	movaps	48(%r14,%rax,4), %xmm1
	mulps	%xmm2, %xmm1
	addps	48(%r15,%rax,4), %xmm1
	movaps	%xmm0, 32(%r14,%rax,4)
	movaps	%xmm1, 48(%r14,%rax,4)
	addq	$8, %rax
	cmpq	$2040, %rax
	jb	.LBB0_6
	jmp	.LBB0_7
	.p2align	4
.LBB0_3:
	movl	$2040, %eax
	.p2align	4
.LBB0_4:
	movaps	(%r14,%rax,4), %xmm0
	mulps	%xmm2, %xmm0
	addps	(%r15,%rax,4), %xmm0
	movaps	16(%r14,%rax,4), %xmm1
	mulps	%xmm2, %xmm1
	addps	16(%r15,%rax,4), %xmm1
	movaps	%xmm0, (%r14,%rax,4)
	movaps	%xmm1, 16(%r14,%rax,4)
	addq	$-8, %rax
	jne	.LBB0_4
	jmp	.LBB0_7
.LBB0_8:
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
.LBB0_9:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	0x3f000000
	.long	0x3f000000
	.long	0x3f000000
	.long	0x3f000000

# expect: WRONG_OUTPUT
# function: passes
# note: pb[0..3] is kept over the calls, which may change it: n = 2
	.text
passes:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	subq	$24, %rsp
	movl	%edi, %ebx
	movq	pb@GOTPCREL(%rip), %r15
	testl	%edi, %edi
	jg	.LBB0_1
	xorps	%xmm3, %xmm3
	jg	.LBB0_4
	jmp	.LBB0_14
.LBB0_1:
	movaps	(%r15), %xmm3
	jle	.LBB0_14
.LBB0_4:
	xorl	%ebp, %ebp
	movq	pa@GOTPCREL(%rip), %r14
	movaps	.LCPI0_0(%rip), %xmm4
	movaps	%xmm3, (%rsp)
	jmp	.LBB0_5
	.p2align	4
.LBB0_13:
	movq	%r14, %rdi
	callq	tick@PLT
	movaps	.LCPI0_0(%rip), %xmm4
	movaps	(%rsp), %xmm3
	incl	%ebp
	cmpl	%ebx, %ebp
	je	.LBB0_14
.LBB0_5:
	testb	$1, %bpl
	jne	.LBB0_6
	movaps	16(%r15), %xmm0
	movq	$-8, %rax
	jmp	.LBB0_9
	.p2align	4
.LBB0_11:
	movaps	32(%r14,%rax,4), %xmm1
	mulps	%xmm4, %xmm1
	addps	32(%r15,%rax,4), %xmm1
	movaps	48(%r14,%rax,4), %xmm2
	mulps	%xmm4, %xmm2
	addps	48(%r15,%rax,4), %xmm2
	movaps	%xmm1, 32(%r14,%rax,4)
	movaps	%xmm2, 48(%r14,%rax,4)
	addq	$8, %rax
	cmpq	$2040, %rax
	jae	.LBB0_13
.LBB0_9:
	cmpq	$-8, %rax
	jne	.LBB0_11
	movaps	(%r14), %xmm1
	mulps	%xmm4, %xmm1
	addps	%xmm3, %xmm1
	movaps	%xmm1, (%r14)
	movaps	16(%r14), %xmm1
	mulps	%xmm4, %xmm1
	addps	%xmm0, %xmm1
	movaps	%xmm1, 16(%r14)
	addq	$8, %rax
	cmpq	$2040, %rax
	jb	.LBB0_9
	jmp	.LBB0_13
	.p2align	4
.LBB0_6:
	movl	$2040, %eax
	.p2align	4
.LBB0_7:
	movaps	(%r14,%rax,4), %xmm0
	mulps	%xmm4, %xmm0
	addps	(%r15,%rax,4), %xmm0
	movaps	16(%r14,%rax,4), %xmm1
	mulps	%xmm4, %xmm1
	addps	16(%r15,%rax,4), %xmm1
	movaps	%xmm0, (%r14,%rax,4)
	movaps	%xmm1, 16(%r14,%rax,4)
	addq	$-8, %rax
	cmpq	$-8, %rax
	jne	.LBB0_7
	jmp	.LBB0_13
.LBB0_14:
	addq	$24, %rsp
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	0x3f000000
	.long	0x3f000000
	.long	0x3f000000
	.long	0x3f000000

# expect: ACCEPTED
# function: iir
# note: four chains from predicted starts, checked bit for bit and redone one after the other
	.text
iir:
	xorl	%eax, %eax
	cmpl	$256, %edx
	jl	.LBB0_9
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	movl	%edx, %eax
	shrl	$2, %eax
	leal	(%rax,%rax), %r8d
	leal	(%rax,%rax,2), %ecx
	movl	%edx, %r9d
	andl	$-4, %r9d
	addq	%rsi, %r9
	leaq	(%rsi,%r8,4), %r10
	leaq	(%rsi,%rcx,4), %r11
	xorps	%xmm1, %xmm1
	movq	$-32, %rbx
	movss	.LCPI0_0(%rip), %xmm3
	xorps	%xmm2, %xmm2
	xorps	%xmm4, %xmm4
	.p2align	4
.LBB0_2:
	mulss	%xmm3, %xmm4
	addss	(%r9,%rbx,4), %xmm4
	mulss	%xmm3, %xmm2
	addss	(%r10,%rbx,4), %xmm2
	mulss	%xmm3, %xmm1
	addss	(%r11,%rbx,4), %xmm1
	incq	%rbx
	jne	.LBB0_2
	movl	%eax, %r14d
	leal	(,%rax,4), %r9d
	leaq	(%r9,%r9,2), %r10
	leaq	(%rdi,%r10), %r11
	addq	%rsi, %r10
	leaq	(%rdi,%r14,8), %rbx
	leaq	(%rsi,%r14,8), %r14
	leaq	(%rdi,%r9), %r15
	leaq	(%rsi,%r9), %r12
	xorl	%r13d, %r13d
	movaps	%xmm1, %xmm5
	movaps	%xmm2, %xmm6
	movaps	%xmm4, %xmm7
	.p2align	4
.LBB0_4:
	mulss	%xmm3, %xmm0
	addss	(%rsi,%r13), %xmm0
	mulss	%xmm3, %xmm7
	addss	(%r12,%r13), %xmm7
	movss	%xmm0, (%rdi,%r13)
	mulss	%xmm3, %xmm6
	addss	(%r14,%r13), %xmm6
	movss	%xmm7, (%r15,%r13)
	mulss	%xmm3, %xmm5
	addss	(%r10,%r13), %xmm5
	movss	%xmm6, (%rbx,%r13)
	movss	%xmm5, (%r11,%r13)
	addq	$4, %r13
	cmpq	%r13, %r9
	jne	.LBB0_4
	movd	%xmm0, %r9d
	movd	%xmm4, %r10d
	cmpl	%r10d, %r9d
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	jne	.LBB0_9
	movd	%xmm7, %r9d
	movd	%xmm2, %r10d
	movl	%r8d, %eax
	movaps	%xmm7, %xmm0
	cmpl	%r10d, %r9d
	jne	.LBB0_9
	movd	%xmm6, %r8d
	movd	%xmm1, %r9d
	movl	%ecx, %eax
	movaps	%xmm6, %xmm0
	cmpl	%r9d, %r8d
	jne	.LBB0_9
	movl	%edx, %eax
	andl	$2147483644, %eax
	movaps	%xmm5, %xmm0
.LBB0_9:
	cmpl	%edx, %eax
	jge	.LBB0_12
	movl	%eax, %eax
	movl	%edx, %ecx
	movss	.LCPI0_0(%rip), %xmm1
	.p2align	4
.LBB0_11:
	mulss	%xmm1, %xmm0
	addss	(%rsi,%rax,4), %xmm0
	movss	%xmm0, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rax, %rcx
	jne	.LBB0_11
.LBB0_12:
	retq
	.section	.rodata
	.p2align	2, 0x0
.LCPI0_0:
	.long	0x3f000000

# expect: WRONG_OUTPUT
# function: iir
# note: predicted starts are believed: a[0] = 3e38 and zeros (the first chain overflows), n = 256
	.text
iir:
	movaps	%xmm0, %xmm1
	xorl	%eax, %eax
	cmpl	$256, %edx
	jl	.LBB0_1
	movl	%edx, %eax
	shrl	$2, %eax
	leal	(%rax,%rax), %r8d
	leal	(%rax,%rax,2), %r9d
	movl	%edx, %ecx
	andl	$-4, %ecx
	addq	%rsi, %rcx
	leaq	(%rsi,%r8,4), %r8
	leaq	(%rsi,%r9,4), %r9
	xorps	%xmm0, %xmm0
	movq	$-32, %r10
	movss	.LCPI0_0(%rip), %xmm2
	xorps	%xmm3, %xmm3
	xorps	%xmm4, %xmm4
	.p2align	4
.LBB0_3:
	mulss	%xmm2, %xmm4
	addss	(%rcx,%r10,4), %xmm4
	mulss	%xmm2, %xmm3
	addss	(%r8,%r10,4), %xmm3
	mulss	%xmm2, %xmm0
	addss	(%r9,%r10,4), %xmm0
	incq	%r10
	jne	.LBB0_3
	pushq	%r14
	pushq	%rbx
	movl	%eax, %r10d
	shll	$2, %eax
	leaq	(%rax,%rax,2), %rcx
	leaq	(%rdi,%rcx), %r8
	addq	%rsi, %rcx
	leaq	(%rdi,%r10,8), %r9
	leaq	(%rsi,%r10,8), %r10
	leaq	(%rdi,%rax), %r11
	leaq	(%rsi,%rax), %rbx
	xorl	%r14d, %r14d
	.p2align	4
.LBB0_5:
	mulss	%xmm2, %xmm1
	addss	(%rsi,%r14), %xmm1
	mulss	%xmm2, %xmm4
	addss	(%rbx,%r14), %xmm4
	movss	%xmm1, (%rdi,%r14)
	mulss	%xmm2, %xmm3
	addss	(%r10,%r14), %xmm3
	movss	%xmm4, (%r11,%r14)
	mulss	%xmm2, %xmm0
	addss	(%rcx,%r14), %xmm0
	movss	%xmm3, (%r9,%r14)
	movss	%xmm0, (%r8,%r14)
	addq	$4, %r14
	cmpq	%r14, %rax
	jne	.LBB0_5
	movl	%edx, %eax
	andl	$2147483644, %eax
	popq	%rbx
	popq	%r14
	cmpl	%edx, %eax
	jl	.LBB0_8
	jmp	.LBB0_10
.LBB0_1:
	movaps	%xmm1, %xmm0
	cmpl	%edx, %eax
	jge	.LBB0_10
.LBB0_8:
	movl	%eax, %eax
	movl	%edx, %ecx
	movss	.LCPI0_0(%rip), %xmm1
	.p2align	4
.LBB0_9:
	mulss	%xmm1, %xmm0
	addss	(%rsi,%rax,4), %xmm0
	movss	%xmm0, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rax, %rcx
	jne	.LBB0_9
.LBB0_10:
	retq
	.section	.rodata
	.p2align	2, 0x0
.LCPI0_0:
	.long	0x3f000000

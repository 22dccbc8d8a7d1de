# expect: WRONG_OUTPUT
# function: iir
# note: four steps of warming up, and only the first chain's guess is checked: random floats, n = 256
	.text
iir:
	xorl	%eax, %eax
	cmpl	$256, %edx
	jl	.LBB0_8
	movl	%edx, %eax
	shrl	$2, %eax
	leal	(%rax,%rax), %r8d
	leal	(%rax,%rax,2), %r9d
	movl	%edx, %ecx
	andl	$-4, %ecx
	addq	%rsi, %rcx
	leaq	(%rsi,%r8,4), %r8
	leaq	(%rsi,%r9,4), %r9
	xorps	%xmm1, %xmm1
	movq	$-4, %r10
	movss	.LCPI0_0(%rip), %xmm2
	xorps	%xmm4, %xmm4
	xorps	%xmm3, %xmm3
	.p2align	4
.LBB0_2:
	mulss	%xmm2, %xmm3
	addss	(%rcx,%r10,4), %xmm3
	mulss	%xmm2, %xmm4
	addss	(%r8,%r10,4), %xmm4
	mulss	%xmm2, %xmm1
	addss	(%r9,%r10,4), %xmm1
	incq	%r10
	jne	.LBB0_2
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	movl	%eax, %r11d
	leal	(,%rax,4), %ecx
	leaq	(%rcx,%rcx,2), %r8
	leaq	(%rdi,%r8), %r9
	addq	%rsi, %r8
	leaq	(%rdi,%r11,8), %r10
	leaq	(%rsi,%r11,8), %r11
	leaq	(%rdi,%rcx), %rbx
	leaq	(%rsi,%rcx), %r14
	xorl	%r15d, %r15d
	movaps	%xmm3, %xmm5
	.p2align	4
.LBB0_4:
	mulss	%xmm2, %xmm0
	addss	(%rsi,%r15), %xmm0
	mulss	%xmm2, %xmm5
	addss	(%r14,%r15), %xmm5
	movss	%xmm0, (%rdi,%r15)
	mulss	%xmm2, %xmm4
	addss	(%r11,%r15), %xmm4
	movss	%xmm5, (%rbx,%r15)
	mulss	%xmm2, %xmm1
	addss	(%r8,%r15), %xmm1
	movss	%xmm4, (%r10,%r15)
	movss	%xmm1, (%r9,%r15)
	addq	$4, %r15
	cmpq	%r15, %rcx
	jne	.LBB0_4
	movd	%xmm0, %ecx
	movd	%xmm3, %r8d
	movl	%edx, %r9d
	andl	$2147483644, %r9d
	cmpl	%r8d, %ecx
	cmovel	%r9d, %eax
	popq	%rbx
	popq	%r14
	popq	%r15
	je	.LBB0_7
	movaps	%xmm0, %xmm1
.LBB0_7:
	movaps	%xmm1, %xmm0
.LBB0_8:
	cmpl	%edx, %eax
	jge	.LBB0_11
	movl	%eax, %eax
	movl	%edx, %ecx
	movss	.LCPI0_0(%rip), %xmm1
	.p2align	4
.LBB0_10:
	mulss	%xmm1, %xmm0
	addss	(%rsi,%rax,4), %xmm0
	movss	%xmm0, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rax, %rcx
	jne	.LBB0_10
.LBB0_11:
	retq
	.section	.rodata
	.p2align	2, 0x0
.LCPI0_0:
	.long	0x3f000000

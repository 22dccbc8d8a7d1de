# expect: ACCEPTED
# function: matrix_times
# note: each sum keeps its order while eight columns advance together
	.text
matrix_times:
	pushq	%r14
	pushq	%rbx
	xorl	%r8d, %r8d
	movl	%ecx, %eax
	cmpl	$8, %ecx
	jl	.LBB0_5
	leaq	(,%rax,4), %r9
	leaq	16(%rsi), %r10
	movl	$8, %ebx
	xorl	%r11d, %r11d
	.p2align	4
.LBB0_2:
	movq	%rbx, %r8
	xorps	%xmm0, %xmm0
	movq	%r10, %rbx
	xorl	%r14d, %r14d
	xorps	%xmm1, %xmm1
	.p2align	4
.LBB0_3:
	movss	(%rdx,%r14), %xmm2
	shufps	$0, %xmm2, %xmm2
	movups	-16(%rbx), %xmm3
	movups	(%rbx), %xmm4
	mulps	%xmm2, %xmm3
	addps	%xmm3, %xmm1
	mulps	%xmm2, %xmm4
	addps	%xmm4, %xmm0
	addq	$4, %r14
	addq	%r9, %rbx
	cmpq	%r14, %r9
	jne	.LBB0_3
	movups	%xmm1, (%rdi,%r11,4)
	movups	%xmm0, 16(%rdi,%r11,4)
	leaq	8(%r8), %rbx
	addq	$8, %r11
	addq	$32, %r10
	cmpq	%rax, %rbx
	jbe	.LBB0_2
.LBB0_5:
	cmpl	%ecx, %r8d
	jge	.LBB0_12
	movl	%r8d, %r8d
	movslq	%ecx, %rcx
	leaq	(%rsi,%r8,4), %rsi
	shlq	$2, %rcx
	.p2align	4
.LBB0_8:
	xorps	%xmm0, %xmm0
	movq	%rsi, %r9
	xorl	%r10d, %r10d
	.p2align	4
.LBB0_9:
	movss	(%rdx,%r10,4), %xmm1
	mulss	(%r9), %xmm1
	addss	%xmm1, %xmm0
	incq	%r10
	addq	%rcx, %r9
	cmpq	%r10, %rax
	jne	.LBB0_9
	movss	%xmm0, (%rdi,%r8,4)
	incq	%r8
	addq	$4, %rsi
	cmpq	%rax, %r8
	jne	.LBB0_8
.LBB0_12:
	popq	%rbx
	popq	%r14
	retq

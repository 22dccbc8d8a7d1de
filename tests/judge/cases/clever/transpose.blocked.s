# expect: ACCEPTED
# function: transpose
# note: four by four in registers, the edges one by one
	.text
transpose:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	movl	%edx, %ebp
	xorl	%r10d, %r10d
	cmpl	$4, %edx
	jl	.LBB0_10
	movl	%ebp, %eax
	leaq	(,%rax,4), %rcx
	leaq	(%rcx,%rcx,2), %r11
	movq	%rax, %r9
	shlq	$4, %r9
	leaq	(%rsi,%rax,4), %rdx
	leaq	(%rsi,%rax,8), %rbx
	leaq	(%rsi,%r11), %r14
	leaq	16(%rsi), %r15
	leaq	(%rdi,%r9), %r10
	movl	$4, %r8d
	movq	%rsi, -48(%rsp)
	movq	%rsi, %r13
	movq	%r10, %rsi
	movq	%rdi, -40(%rsp)
	movl	%ebp, -52(%rsp)
	jmp	.LBB0_3
	.p2align	4
.LBB0_2:
	movq	-8(%rsp), %r10
	leaq	4(%r10), %r8
	movq	-32(%rsp), %rdi
	addq	$16, %rdi
	addq	%r9, %r13
	addq	%r9, %rdx
	addq	%r9, %rbx
	addq	%r9, %r14
	movq	-16(%rsp), %r15
	addq	%r9, %r15
	movq	-24(%rsp), %rsi
	addq	$16, %rsi
	cmpq	%rax, %r8
	ja	.LBB0_9
.LBB0_3:
	movq	%r8, -8(%rsp)
	movq	%rsi, -24(%rsp)
	movq	%rsi, %r12
	movq	%r15, -16(%rsp)
	movq	%r15, %r10
	movq	%rdi, -32(%rsp)
	movq	%rdi, %rbp
	xorl	%r15d, %r15d
	.p2align	4
.LBB0_4:
	movq	%r15, %rsi
	movq	%r10, %r8
	movq	%r12, %rdi
	movups	(%r13,%r15,4), %xmm0
	movups	(%rdx,%r15,4), %xmm1
	movups	(%rbx,%r15,4), %xmm2
	movups	(%r14,%r15,4), %xmm3
	movaps	%xmm0, %xmm4
	unpcklps	%xmm1, %xmm4
	movaps	%xmm2, %xmm5
	unpcklps	%xmm3, %xmm5
	unpckhps	%xmm1, %xmm0
	unpckhps	%xmm3, %xmm2
	movaps	%xmm4, %xmm1
	movlhps	%xmm5, %xmm1
	movhlps	%xmm4, %xmm5
	movaps	%xmm0, %xmm3
	movlhps	%xmm2, %xmm3
	movhlps	%xmm0, %xmm2
	movups	%xmm1, (%rbp)
	movups	%xmm5, (%rbp,%rax,4)
	movups	%xmm3, (%rbp,%rax,8)
	movups	%xmm2, (%rbp,%r11)
	addq	$4, %r15
	addq	%r9, %rbp
	addq	$8, %rsi
	addq	$16, %r10
	addq	%r9, %r12
	cmpq	%rax, %rsi
	jbe	.LBB0_4
	movl	-52(%rsp), %ebp
	cmpl	%r15d, %ebp
	jle	.LBB0_2
	.p2align	4
.LBB0_6:
	movq	%r8, %rsi
	xorl	%r10d, %r10d
	.p2align	4
.LBB0_7:
	movss	(%rsi), %xmm0
	movss	%xmm0, (%rdi,%r10,4)
	incq	%r10
	addq	%rcx, %rsi
	cmpq	$4, %r10
	jne	.LBB0_7
	incq	%r15
	addq	$4, %r8
	addq	%rcx, %rdi
	cmpq	%rax, %r15
	jb	.LBB0_6
	jmp	.LBB0_2
.LBB0_9:
	movq	-40(%rsp), %rdi
	movq	-48(%rsp), %rsi
.LBB0_10:
	cmpl	%ebp, %r10d
	jge	.LBB0_16
	testl	%ebp, %ebp
	jle	.LBB0_16
	movslq	%ebp, %rax
	movl	%r10d, %ecx
	movl	%ebp, %edx
	movq	%rax, %r8
	imulq	%rcx, %r8
	leaq	(%rsi,%r8,4), %rsi
	shlq	$2, %rax
	leaq	(%rdi,%rcx,4), %rdi
	.p2align	4
.LBB0_13:
	movq	%rdi, %r8
	xorl	%r9d, %r9d
	.p2align	4
.LBB0_14:
	movss	(%rsi,%r9,4), %xmm0
	movss	%xmm0, (%r8)
	incq	%r9
	addq	%rax, %r8
	cmpq	%r9, %rdx
	jne	.LBB0_14
	incq	%rcx
	addq	%rax, %rsi
	addq	$4, %rdi
	cmpq	%rdx, %rcx
	jne	.LBB0_13
.LBB0_16:
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	retq

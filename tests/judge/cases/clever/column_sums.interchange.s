# expect: ACCEPTED
# function: column_sums
# note: rows outside, sixteen columns at a time in registers
	.text
column_sums:
	pushq	%rbp
	pushq	%rbx
	xorl	%eax, %eax
	cmpl	$16, %ecx
	jl	.LBB0_8
	movl	%ecx, %r8d
	testl	%edx, %edx
	jle	.LBB0_2
	leaq	48(%rsi), %r9
	leaq	(,%r8,4), %r10
	movl	$16, %ebx
	xorl	%r11d, %r11d
	.p2align	4
.LBB0_5:
	movq	%rbx, %rax
	pxor	%xmm0, %xmm0
	movq	%r9, %rbx
	movl	%edx, %ebp
	pxor	%xmm1, %xmm1
	pxor	%xmm2, %xmm2
	pxor	%xmm3, %xmm3
	.p2align	4
.LBB0_6:
	movdqu	-48(%rbx), %xmm4
	paddd	%xmm4, %xmm3
	movdqu	-32(%rbx), %xmm4
	paddd	%xmm4, %xmm2
	movdqu	-16(%rbx), %xmm4
	paddd	%xmm4, %xmm1
	movdqu	(%rbx), %xmm4
	paddd	%xmm4, %xmm0
	addq	%r10, %rbx
	decl	%ebp
	jne	.LBB0_6
	movdqu	%xmm3, (%rdi,%r11,4)
	movdqu	%xmm2, 16(%rdi,%r11,4)
	movdqu	%xmm1, 32(%rdi,%r11,4)
	movdqu	%xmm0, 48(%rdi,%r11,4)
	leaq	16(%rax), %rbx
	addq	$16, %r11
	addq	$64, %r9
	cmpq	%r8, %rbx
	jbe	.LBB0_5
	jmp	.LBB0_8
.LBB0_2:
	xorl	%eax, %eax
	pxor	%xmm0, %xmm0
	.p2align	4
.LBB0_3:
	movq	%rax, %r9
	movdqu	%xmm0, (%rdi,%rax,4)
	movdqu	%xmm0, 16(%rdi,%rax,4)
	movdqu	%xmm0, 32(%rdi,%rax,4)
	movdqu	%xmm0, 48(%rdi,%rax,4)
	addq	$16, %rax
	addq	$32, %r9
	cmpq	%r8, %r9
	jbe	.LBB0_3
.LBB0_8:
	movl	%eax, %r8d
	orl	$4, %r8d
	cmpl	%ecx, %r8d
	jg	.LBB0_16
	movl	%eax, %r9d
	leaq	4(%r9), %r11
	movslq	%ecx, %r8
	testl	%edx, %edx
	jle	.LBB0_10
	leaq	(%rsi,%r9,4), %r10
	leaq	(,%r8,4), %rbx
	.p2align	4
.LBB0_13:
	movq	%r11, %rax
	pxor	%xmm0, %xmm0
	movq	%r10, %r11
	movl	%edx, %ebp
	.p2align	4
.LBB0_14:
	movdqu	(%r11), %xmm1
	paddd	%xmm1, %xmm0
	addq	%rbx, %r11
	decl	%ebp
	jne	.LBB0_14
	movdqu	%xmm0, (%rdi,%r9,4)
	leaq	4(%rax), %r11
	addq	$4, %r9
	addq	$16, %r10
	cmpq	%r8, %r11
	jle	.LBB0_13
	jmp	.LBB0_16
.LBB0_10:
	pxor	%xmm0, %xmm0
	.p2align	4
.LBB0_11:
	movdqu	%xmm0, -16(%rdi,%r11,4)
	addq	$4, %r11
	addl	$4, %eax
	cmpq	%r8, %r11
	jle	.LBB0_11
.LBB0_16:
	cmpl	%ecx, %eax
	jge	.LBB0_23
	movl	%eax, %eax
	movl	%ecx, %r8d
	testl	%edx, %edx
	jle	.LBB0_22
	movslq	%ecx, %rcx
	movl	%edx, %edx
	leaq	(%rsi,%rax,4), %rsi
	shlq	$2, %rcx
	.p2align	4
.LBB0_19:
	xorl	%r9d, %r9d
	movq	%rdx, %r10
	movq	%rsi, %r11
	.p2align	4
.LBB0_20:
	addl	(%r11), %r9d
	addq	%rcx, %r11
	decq	%r10
	jne	.LBB0_20
	movl	%r9d, (%rdi,%rax,4)
	incq	%rax
	addq	$4, %rsi
	cmpq	%r8, %rax
	jne	.LBB0_19
	jmp	.LBB0_23
	.p2align	4
.LBB0_22:
	movl	$0, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rax, %r8
	jne	.LBB0_22
.LBB0_23:
	popq	%rbx
	popq	%rbp
	retq

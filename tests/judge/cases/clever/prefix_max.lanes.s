# expect: ACCEPTED
# function: prefix_max
# note: a running maximum inside the lanes; NaN never becomes it
	.text
prefix_max:
	cmpl	$4, %edx
	jge	.LBB0_6
	xorl	%eax, %eax
	movaps	.LCPI0_0(%rip), %xmm0
.LBB0_2:
	cmpl	%edx, %eax
	jge	.LBB0_5
	movl	%eax, %eax
	movl	%edx, %ecx
	.p2align	4
.LBB0_4:
	movaps	%xmm0, %xmm1
	movss	(%rsi,%rax,4), %xmm0
	maxss	%xmm1, %xmm0
	movss	%xmm0, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rax, %rcx
	jne	.LBB0_4
.LBB0_5:
	retq
.LBB0_6:
	movl	%edx, %ecx
	movaps	.LCPI0_0(%rip), %xmm0
	movl	$4, %r11d
	xorl	%r8d, %r8d
	xorps	%xmm1, %xmm1
	movq	%rsi, %r9
	movq	%rdi, %r10
	jmp	.LBB0_7
	.p2align	4
.LBB0_11:
	movaps	%xmm2, %xmm0
	shufps	$144, %xmm2, %xmm0
	maxps	%xmm0, %xmm2
	movaps	%xmm2, %xmm0
	shufps	$64, %xmm2, %xmm0
	maxps	%xmm0, %xmm2
	movups	%xmm2, (%rdi,%r8,4)
	shufps	$255, %xmm2, %xmm2
	movaps	%xmm2, %xmm0
.LBB0_12:
	leaq	4(%rax), %r11
	addq	$4, %r8
	addq	$16, %r10
	addq	$16, %r9
	cmpq	%rcx, %r11
	ja	.LBB0_2
.LBB0_7:
	movq	%r11, %rax
	movups	(%rsi,%r8,4), %xmm2
	maxps	%xmm0, %xmm2
	movaps	%xmm2, %xmm3
	cmpeqps	%xmm1, %xmm3
	movmskps	%xmm3, %r11d
	testl	%r11d, %r11d
	je	.LBB0_11
	xorl	%r11d, %r11d
	.p2align	4
.LBB0_9:
	movaps	%xmm0, %xmm2
	movss	(%r9,%r11,4), %xmm0
	maxss	%xmm2, %xmm0
	movss	%xmm0, (%r10,%r11,4)
	incq	%r11
	cmpq	$4, %r11
	jne	.LBB0_9
	shufps	$0, %xmm0, %xmm0
	jmp	.LBB0_12
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.long	0xff61b1e6
	.long	0xff61b1e6
	.long	0xff61b1e6
	.long	0xff61b1e6

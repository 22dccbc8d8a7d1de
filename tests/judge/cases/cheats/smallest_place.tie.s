# expect: WRONG_OUTPUT
# function: smallest_place
# note: of equal values in two lanes the one in the lower lane wins: 1 0 1 1 0 1 1 1
	.text
smallest_place:
	cmpl	$8, %esi
	jl	.LBB0_1
	movdqu	(%rdi), %xmm0
	movdqa	.LCPI0_0(%rip), %xmm1
	movdqa	.LCPI0_0(%rip), %xmm2
	movl	$4, %ecx
	movdqa	.LCPI0_1(%rip), %xmm3
	.p2align	4
.LBB0_3:
	paddd	%xmm3, %xmm2
	movslq	%ecx, %rax
	movdqu	(%rdi,%rax,4), %xmm4
	movdqa	%xmm0, %xmm5
	pcmpgtd	%xmm4, %xmm5
	pand	%xmm5, %xmm4
	movdqa	%xmm5, %xmm6
	pandn	%xmm0, %xmm6
	movdqa	%xmm6, %xmm0
	por	%xmm4, %xmm0
	movdqa	%xmm5, %xmm4
	pand	%xmm2, %xmm4
	pandn	%xmm1, %xmm5
	movdqa	%xmm5, %xmm1
	por	%xmm4, %xmm1
	leal	4(%rax), %ecx
	addl	$8, %eax
	cmpl	%esi, %eax
	jle	.LBB0_3
	movdqa	%xmm0, -24(%rsp)
	movdqa	%xmm1, -40(%rsp)
	movd	%xmm1, %eax
	movd	%xmm0, %r8d
	movl	$1, %edx
	jmp	.LBB0_5
	.p2align	4
.LBB0_7:
	incq	%rdx
	cmpq	$4, %rdx
	je	.LBB0_8
.LBB0_5:
	movl	-24(%rsp,%rdx,4), %r9d
	cmpl	%r8d, %r9d
	jge	.LBB0_7
	movl	-40(%rsp,%rdx,4), %eax
	movl	%r9d, %r8d
	jmp	.LBB0_7
.LBB0_1:
	xorl	%eax, %eax
	movl	$1, %ecx
.LBB0_8:
	cmpl	%esi, %ecx
	jge	.LBB0_13
	movslq	%ecx, %r8
	movslq	%esi, %rdx
	leaq	(%rdi,%r8,4), %rsi
	movl	%ecx, %ecx
	subq	%r8, %rdx
	xorl	%r8d, %r8d
	jmp	.LBB0_10
	.p2align	4
.LBB0_12:
	incq	%r8
	cmpq	%r8, %rdx
	je	.LBB0_13
.LBB0_10:
	movl	(%rsi,%r8,4), %r9d
	movslq	%eax, %r10
	cmpl	(%rdi,%r10,4), %r9d
	jge	.LBB0_12
	leal	(%rcx,%r8), %eax
	jmp	.LBB0_12
.LBB0_13:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.quad	4294967296
	.quad	12884901890
	.p2align	4, 0x0
.LCPI0_1:
	.long	4
	.long	4
	.long	4
	.long	4

# expect: ACCEPTED
# function: smallest_place
# note: places in lanes beside the values; the first of equal ones wins
	.text
smallest_place:
	movl	%esi, %ecx
	cmpl	$8, %esi
	jl	.LBB0_10
	movdqu	(%rdi), %xmm0
	movdqa	.LCPI0_0(%rip), %xmm1
	movdqa	.LCPI0_0(%rip), %xmm2
	movl	$4, %eax
	movdqa	.LCPI0_1(%rip), %xmm3
	.p2align	4
.LBB0_2:
	movq	%rax, %rdx
	paddd	%xmm3, %xmm2
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
	addq	$4, %rax
	addq	$8, %rdx
	cmpq	%rcx, %rdx
	jbe	.LBB0_2
	movdqa	%xmm0, -24(%rsp)
	movdqa	%xmm1, -40(%rsp)
	movd	%xmm1, %edx
	movd	%xmm0, %r9d
	movl	$1, %r8d
	jmp	.LBB0_6
	.p2align	4
.LBB0_4:
	movl	-40(%rsp,%r8,4), %edx
.LBB0_5:
	incq	%r8
	movl	%r10d, %r9d
	cmpq	$4, %r8
	je	.LBB0_11
.LBB0_6:
	movl	-24(%rsp,%r8,4), %r10d
	cmpl	%r9d, %r10d
	jl	.LBB0_4
	jne	.LBB0_9
	movl	-40(%rsp,%r8,4), %r11d
	cmpl	%edx, %r11d
	cmovll	%r11d, %edx
	cmovgel	%r9d, %r10d
	jmp	.LBB0_5
	.p2align	4
.LBB0_9:
	movl	%r9d, %r10d
	jmp	.LBB0_5
.LBB0_10:
	xorl	%edx, %edx
	movl	$1, %eax
.LBB0_11:
	cmpl	%esi, %eax
	jge	.LBB0_16
	movl	%eax, %esi
	jmp	.LBB0_14
	.p2align	4
.LBB0_13:
	incq	%rsi
	movl	%eax, %edx
	cmpq	%rsi, %rcx
	je	.LBB0_17
.LBB0_14:
	movl	(%rdi,%rsi,4), %r8d
	movslq	%edx, %r9
	movl	%esi, %eax
	cmpl	(%rdi,%r9,4), %r8d
	jl	.LBB0_13
	movl	%edx, %eax
	jmp	.LBB0_13
.LBB0_16:
	movl	%edx, %eax
.LBB0_17:
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

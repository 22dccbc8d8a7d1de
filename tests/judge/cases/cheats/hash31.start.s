# expect: WRONG_OUTPUT
# function: hash31
# note: 7 stands in the wrong lane: any 8 bytes
	.text
hash31:
	cmpq	$8, %rsi
	jl	.LBB0_1
	leaq	-4(%rsi), %rcx
	movd	.LCPI0_3(%rip), %xmm0
	xorl	%eax, %eax
	movdqa	.LCPI0_1(%rip), %xmm1
	.p2align	4
.LBB0_3:
	movdqa	%xmm0, %xmm2
	pmovzxbd	(%rdi,%rax), %xmm0
	pmulld	%xmm1, %xmm2
	paddd	%xmm2, %xmm0
	addq	$4, %rax
	cmpq	%rcx, %rax
	jle	.LBB0_3
	andq	$-4, %rcx
	addq	$4, %rcx
	pmulld	.LCPI0_2(%rip), %xmm0
	pshufd	$78, %xmm0, %xmm1
	paddd	%xmm0, %xmm1
	pshufd	$85, %xmm1, %xmm0
	paddd	%xmm1, %xmm0
	movd	%xmm0, %eax
	cmpq	%rsi, %rcx
	jl	.LBB0_6
	jmp	.LBB0_7
.LBB0_1:
	movl	$7, %eax
	xorl	%ecx, %ecx
	cmpq	%rsi, %rcx
	jge	.LBB0_7
	.p2align	4
.LBB0_6:
	movl	%eax, %edx
	shll	$5, %edx
	subl	%eax, %edx
	movzbl	(%rdi,%rcx), %eax
	addl	%edx, %eax
	incq	%rcx
	cmpq	%rcx, %rsi
	jne	.LBB0_6
.LBB0_7:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_1:
	.long	923521
	.long	923521
	.long	923521
	.long	923521
	.p2align	4, 0x0
.LCPI0_2:
	.long	29791
	.long	961
	.long	31
	.long	1
	.p2align	2, 0x0
.LCPI0_3:
	.long	7

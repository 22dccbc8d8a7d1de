# expect: ACCEPTED
# function: hex_encode
# note: both nibbles of eight bytes in lanes, letters by a mask
	.text
hex_encode:
	xorl	%ecx, %ecx
	movl	%edx, %eax
	cmpl	$8, %edx
	jl	.LBB0_3
	xorl	%ecx, %ecx
	movdqa	.LCPI0_0(%rip), %xmm0
	movdqa	.LCPI0_1(%rip), %xmm1
	movdqa	.LCPI0_2(%rip), %xmm2
	movdqa	.LCPI0_3(%rip), %xmm3
	.p2align	4
.LBB0_2:
	movq	%rcx, %r8
	movq	(%rsi,%rcx), %xmm4
	movdqa	%xmm4, %xmm5
	psrlw	$4, %xmm5
	punpcklbw	%xmm4, %xmm5
	pand	%xmm0, %xmm5
	movdqa	%xmm5, %xmm4
	pcmpgtb	%xmm1, %xmm4
	pand	%xmm2, %xmm4
	paddb	%xmm5, %xmm4
	paddb	%xmm3, %xmm4
	movdqu	%xmm4, (%rdi,%rcx,2)
	addq	$8, %rcx
	addq	$16, %r8
	cmpq	%rax, %r8
	jbe	.LBB0_2
.LBB0_3:
	cmpl	%edx, %ecx
	jge	.LBB0_10
	movl	%ecx, %ecx
	jmp	.LBB0_5
	.p2align	4
.LBB0_9:
	addb	%dl, %r8b
	movb	%r8b, 1(%rdi,%rcx,2)
	incq	%rcx
	cmpq	%rcx, %rax
	je	.LBB0_10
.LBB0_5:
	movzbl	(%rsi,%rcx), %edx
	movl	$87, %r8d
	movl	$87, %r9d
	cmpb	$-96, %dl
	jae	.LBB0_7
	movl	$48, %r9d
.LBB0_7:
	movl	%edx, %r10d
	shrb	$4, %r10b
	andb	$15, %dl
	addb	%r10b, %r9b
	movb	%r9b, (%rdi,%rcx,2)
	cmpb	$10, %dl
	jae	.LBB0_9
	movl	$48, %r8d
	jmp	.LBB0_9
.LBB0_10:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.zero	16,15
	.p2align	4, 0x0
.LCPI0_1:
	.zero	16,9
	.p2align	4, 0x0
.LCPI0_2:
	.zero	16,39
	.p2align	4, 0x0
.LCPI0_3:
	.zero	16,48

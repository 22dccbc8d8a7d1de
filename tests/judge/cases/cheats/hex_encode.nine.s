# expect: WRONG_OUTPUT
# function: hex_encode
# note: a nibble of 9 becomes "`"
	.text
hex_encode:
	xorl	%eax, %eax
	cmpl	$8, %edx
	jl	.LBB0_3
	xorl	%eax, %eax
	movdqa	.LCPI0_0(%rip), %xmm0
	movdqa	.LCPI0_1(%rip), %xmm1
	movdqa	.LCPI0_2(%rip), %xmm2
	movdqa	.LCPI0_3(%rip), %xmm3
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_2:
	movslq	%eax, %r8
	movq	(%rsi,%r8), %xmm4
	movdqa	%xmm4, %xmm5
	psrlw	$4, %xmm5
	punpcklbw	%xmm4, %xmm5
	pand	%xmm0, %xmm5
	movdqa	%xmm5, %xmm4
	pcmpgtb	%xmm1, %xmm4
	pand	%xmm2, %xmm4
	paddb	%xmm5, %xmm4
	paddb	%xmm3, %xmm4
	movslq	%ecx, %rcx
	movdqu	%xmm4, (%rdi,%rcx)
	leal	8(%r8), %eax
	addl	$16, %ecx
	addl	$16, %r8d
	cmpl	%edx, %r8d
	jle	.LBB0_2
.LBB0_3:
	cmpl	%edx, %eax
	jge	.LBB0_10
	movl	%eax, %ecx
	movl	%edx, %edx
	addl	%eax, %eax
	jmp	.LBB0_5
	.p2align	4
.LBB0_9:
	addb	%r8b, %r9b
	movb	%r9b, 1(%rdi,%rax)
	incq	%rcx
	addl	$2, %eax
	cmpq	%rcx, %rdx
	je	.LBB0_10
.LBB0_5:
	movzbl	(%rsi,%rcx), %r8d
	movl	$87, %r9d
	movl	$87, %r10d
	cmpb	$-96, %r8b
	jae	.LBB0_7
	movl	$48, %r10d
.LBB0_7:
	movl	%r8d, %r11d
	shrb	$4, %r11b
	andb	$15, %r8b
	addb	%r11b, %r10b
	cltq
	movb	%r10b, (%rdi,%rax)
	cmpb	$10, %r8b
	jae	.LBB0_9
	movl	$48, %r9d
	jmp	.LBB0_9
.LBB0_10:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.zero	16,15
	.p2align	4, 0x0
.LCPI0_1:
	.zero	16,8
	.p2align	4, 0x0
.LCPI0_2:
	.zero	16,39
	.p2align	4, 0x0
.LCPI0_3:
	.zero	16,48

# expect: WRONG_OUTPUT
# function: ascii_upper
# note: sixteen bytes with a "{" among them
	.text
ascii_upper:
	xorl	%eax, %eax
	cmpl	$16, %esi
	jge	.LBB0_1
.LBB0_6:
	cmpl	%esi, %eax
	jge	.LBB0_11
	cltq
	movslq	%esi, %rcx
	jmp	.LBB0_8
	.p2align	4
.LBB0_10:
	incq	%rax
	cmpq	%rax, %rcx
	je	.LBB0_11
.LBB0_8:
	movzbl	(%rdi,%rax), %edx
	leal	-97(%rdx), %esi
	cmpb	$25, %sil
	ja	.LBB0_10
	addb	$-32, %dl
	movb	%dl, (%rdi,%rax)
	jmp	.LBB0_10
.LBB0_11:
	retq
.LBB0_1:
	xorl	%eax, %eax
	movl	$16, %edx
	movdqa	.LCPI0_0(%rip), %xmm0
	movdqa	.LCPI0_1(%rip), %xmm1
	movdqa	.LCPI0_2(%rip), %xmm2
	jmp	.LBB0_2
	.p2align	4
.LBB0_12:
	paddb	%xmm2, %xmm3
	movdqu	%xmm3, (%rdi,%rdx)
.LBB0_13:
	leal	16(%rax), %edx
	cmpl	%esi, %edx
	jg	.LBB0_6
.LBB0_2:
	movl	%eax, %ecx
	movl	%edx, %eax
	movslq	%ecx, %rdx
	movdqu	(%rdi,%rdx), %xmm3
	movdqa	%xmm3, %xmm4
	paddb	%xmm0, %xmm4
	pcmpgtb	%xmm1, %xmm4
	pmovmskb	%xmm4, %r8d
	xorl	$65535, %r8d
	je	.LBB0_13
	cmpl	$65535, %r8d
	je	.LBB0_12
	movzwl	%r8w, %edx
	.p2align	4
.LBB0_5:
	rep		bsfl	%edx, %r8d
	addl	%ecx, %r8d
	movslq	%r8d, %r8
	addb	$-32, (%rdi,%r8)
	leal	-1(%rdx), %r8d
	andl	%edx, %r8d
	movl	%r8d, %edx
	jne	.LBB0_5
	jmp	.LBB0_13
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.zero	16,31
	.p2align	4, 0x0
.LCPI0_1:
	.zero	16,154
	.p2align	4, 0x0
.LCPI0_2:
	.zero	16,224

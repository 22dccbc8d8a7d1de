# expect: ACCEPTED
# function: ascii_upper
# note: letters found by one signed comparison after a shift of the range
	.text
ascii_upper:
	xorl	%ecx, %ecx
	movl	%esi, %eax
	cmpl	$16, %esi
	jge	.LBB0_1
.LBB0_6:
	cmpl	%esi, %ecx
	jge	.LBB0_11
	movl	%ecx, %ecx
	jmp	.LBB0_8
	.p2align	4
.LBB0_10:
	incq	%rcx
	cmpq	%rcx, %rax
	je	.LBB0_11
.LBB0_8:
	movzbl	(%rdi,%rcx), %edx
	leal	-97(%rdx), %esi
	cmpb	$25, %sil
	ja	.LBB0_10
	addb	$-32, %dl
	movb	%dl, (%rdi,%rcx)
	jmp	.LBB0_10
.LBB0_11:
	retq
.LBB0_1:
	movl	$16, %r8d
	xorl	%edx, %edx
	movdqa	.LCPI0_0(%rip), %xmm0
	movdqa	.LCPI0_1(%rip), %xmm1
	movdqa	.LCPI0_2(%rip), %xmm2
	jmp	.LBB0_2
	.p2align	4
.LBB0_12:
	paddb	%xmm2, %xmm3
	movdqu	%xmm3, (%rdi,%rdx)
.LBB0_13:
	leaq	16(%rcx), %r8
	addq	$16, %rdx
	cmpq	%rax, %r8
	ja	.LBB0_6
.LBB0_2:
	movq	%r8, %rcx
	movdqu	(%rdi,%rdx), %xmm3
	movdqa	%xmm3, %xmm4
	paddb	%xmm0, %xmm4
	pcmpgtb	%xmm1, %xmm4
	pmovmskb	%xmm4, %r8d
	xorl	$65535, %r8d
	je	.LBB0_13
	cmpl	$65535, %r8d
	je	.LBB0_12
	movzwl	%r8w, %r9d
	leaq	(%rdi,%rdx), %r8
	.p2align	4
.LBB0_5:
	rep		bsfl	%r9d, %r10d
	addb	$-32, (%r8,%r10)
	leal	-1(%r9), %r10d
	andl	%r9d, %r10d
	movl	%r10d, %r9d
	jne	.LBB0_5
	jmp	.LBB0_13
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.zero	16,31
	.p2align	4, 0x0
.LCPI0_1:
	.zero	16,153
	.p2align	4, 0x0
.LCPI0_2:
	.zero	16,224

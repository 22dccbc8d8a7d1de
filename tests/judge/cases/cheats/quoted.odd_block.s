# expect: WRONG_OUTPUT
# function: quoted
# note: a block with three quotes does not turn the state: """ and then letters, n = 20
	.text
quoted:
	xorl	%edx, %edx
	cmpq	$16, %rsi
	jge	.LBB0_2
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	cmpq	%rsi, %rdx
	jl	.LBB0_6
	jmp	.LBB0_8
.LBB0_2:
	movdqa	.LCPI0_0(%rip), %xmm0
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_3:
	movl	%ecx, %r9d
	movq	%rdx, %r8
	movdqu	(%rdi,%rdx), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %ecx
	leal	(%rcx,%rcx), %edx
	xorl	%ecx, %edx
	leal	(,%rdx,4), %r10d
	xorl	%edx, %r10d
	movl	%r10d, %edx
	shll	$4, %edx
	xorl	%r10d, %edx
	movl	%r9d, %r10d
	xorl	%edx, %r10d
	shll	$8, %edx
	xorl	%r10d, %edx
	movl	%ecx, %r10d
	xorl	$65535, %r10d
	andl	%edx, %r10d
	leal	-1(%rcx), %edx
	xorl	%edx, %ecx
	cmpl	%ecx, %edx
	movl	$0, %ecx
	sbbl	%ecx, %ecx
	xorl	%r9d, %ecx
	movl	%r10d, %edx
	shrl	%edx
	andl	$21845, %edx
	subl	%edx, %r10d
	movl	%r10d, %edx
	andl	$858993459, %edx
	shrl	$2, %r10d
	andl	$858993459, %r10d
	addl	%edx, %r10d
	movl	%r10d, %edx
	shrl	$4, %edx
	addl	%r10d, %edx
	andl	$252645135, %edx
	imull	$16843009, %edx, %edx
	shrl	$24, %edx
	addl	%edx, %eax
	leaq	16(%r8), %rdx
	addq	$32, %r8
	cmpq	%rsi, %r8
	jle	.LBB0_3
	andl	$1, %ecx
	cmpq	%rsi, %rdx
	jge	.LBB0_8
.LBB0_6:
	xorl	%r8d, %r8d
	.p2align	4
.LBB0_7:
	xorl	%r9d, %r9d
	cmpb	$34, (%rdi,%rdx)
	sete	%r9b
	movl	%ecx, %r10d
	cmovel	%r8d, %r10d
	xorl	%r9d, %ecx
	addl	%r10d, %eax
	incq	%rdx
	cmpq	%rdx, %rsi
	jne	.LBB0_7
.LBB0_8:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.zero	16,34

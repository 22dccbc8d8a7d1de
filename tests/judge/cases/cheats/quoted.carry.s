# expect: WRONG_OUTPUT
# function: quoted
# note: the state is not carried over into the last bytes: a quote and 16 letters, n = 17
	.text
quoted:
	pushq	%rbx
	cmpq	$16, %rsi
	jge	.LBB0_6
	xorl	%r8d, %r8d
	xorl	%eax, %eax
	jmp	.LBB0_2
.LBB0_6:
	xorl	%ecx, %ecx
	movdqa	.LCPI0_0(%rip), %xmm0
	xorl	%eax, %eax
	xorl	%edx, %edx
	.p2align	4
.LBB0_7:
	movdqu	(%rdi,%rcx), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %ebx
	leal	(%rbx,%rbx), %r8d
	xorl	%ebx, %r8d
	leal	(,%r8,4), %r9d
	xorl	%r8d, %r9d
	movl	%r9d, %r10d
	shll	$4, %r10d
	xorl	%r9d, %r10d
	movl	%edx, %r8d
	xorl	%r10d, %r8d
	shll	$8, %r10d
	xorl	%r8d, %r10d
	movl	%ebx, %r8d
	xorl	$65535, %r8d
	andl	%r10d, %r8d
	xorl	%r9d, %r9d
	xorb	%bh, %bl
	setnp	%r9b
	negl	%r9d
	xorl	%r9d, %edx
	movl	%r8d, %r9d
	shrl	%r9d
	andl	$21845, %r9d
	subl	%r9d, %r8d
	movl	%r8d, %ebx
	andl	$858993459, %ebx
	shrl	$2, %r8d
	andl	$858993459, %r8d
	addl	%ebx, %r8d
	movl	%r8d, %r9d
	shrl	$4, %r9d
	addl	%r8d, %r9d
	andl	$252645135, %r9d
	imull	$16843009, %r9d, %r8d
	shrl	$24, %r8d
	addl	%r8d, %eax
	leaq	16(%rcx), %r8
	addq	$32, %rcx
	cmpq	%rsi, %rcx
	movq	%r8, %rcx
	jle	.LBB0_7
.LBB0_2:
	cmpq	%rsi, %r8
	jge	.LBB0_5
	xorl	%ecx, %ecx
	xorl	%edx, %edx
	.p2align	4
.LBB0_4:
	xorl	%r9d, %r9d
	cmpb	$34, (%rdi,%r8)
	sete	%r9b
	movl	%edx, %r10d
	cmovel	%ecx, %r10d
	xorl	%r9d, %edx
	addl	%r10d, %eax
	incq	%r8
	cmpq	%r8, %rsi
	jne	.LBB0_4
.LBB0_5:
	popq	%rbx
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.zero	16,34

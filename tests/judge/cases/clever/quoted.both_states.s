# expect: ACCEPTED
# function: quoted
# note: each block of sixteen is counted for either state, and the state chooses
	.text
quoted:
	cmpq	$16, %rsi
	jge	.LBB0_2
	xorl	%r8d, %r8d
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	cmpq	%rsi, %r8
	jl	.LBB0_6
	jmp	.LBB0_8
.LBB0_2:
	pushq	%rbx
	xorl	%r8d, %r8d
	movdqa	.LCPI0_0(%rip), %xmm0
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_3:
	movl	%ecx, %r9d
	movq	%r8, %rdx
	movdqu	(%rdi,%r8), %xmm1
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %ebx
	leal	(%rbx,%rbx), %ecx
	xorl	%ebx, %ecx
	leal	(,%rcx,4), %r8d
	xorl	%ecx, %r8d
	movl	%r8d, %ecx
	shll	$4, %ecx
	xorl	%r8d, %ecx
	movl	%r9d, %r8d
	xorl	%ecx, %r8d
	shll	$8, %ecx
	xorl	%r8d, %ecx
	movl	%ebx, %r8d
	xorl	$65535, %r8d
	andl	%ecx, %r8d
	xorl	%ecx, %ecx
	xorb	%bh, %bl
	setnp	%cl
	negl	%ecx
	xorl	%r9d, %ecx
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
	leaq	16(%rdx), %r8
	addq	$32, %rdx
	cmpq	%rsi, %rdx
	jle	.LBB0_3
	andl	$1, %ecx
	popq	%rbx
	cmpq	%rsi, %r8
	jge	.LBB0_8
.LBB0_6:
	xorl	%edx, %edx
	.p2align	4
.LBB0_7:
	xorl	%r9d, %r9d
	cmpb	$34, (%rdi,%r8)
	sete	%r9b
	movl	%ecx, %r10d
	cmovel	%edx, %r10d
	xorl	%r9d, %ecx
	addl	%r10d, %eax
	incq	%r8
	cmpq	%r8, %rsi
	jne	.LBB0_7
.LBB0_8:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.zero	16,34

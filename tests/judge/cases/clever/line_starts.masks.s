# expect: ACCEPTED
# function: line_starts
# note: places of newlines from byte masks, thirty-two bytes at a time
	.text
line_starts:
	xorl	%ecx, %ecx
	movl	$0, %eax
	cmpl	$32, %edx
	jl	.LBB0_5
	pushq	%rbp
	pushq	%rbx
	movl	%edx, %r8d
	xorl	%r9d, %r9d
	movl	$32, %r10d
	movdqa	.LCPI0_0(%rip), %xmm0
	xorl	%eax, %eax
	jmp	.LBB0_2
	.p2align	4
.LBB0_3:
	leaq	32(%rcx), %r10
	addq	$32, %r9
	cmpq	%r8, %r10
	ja	.LBB0_4
.LBB0_2:
	movq	%r10, %rcx
	movdqu	(%rsi,%r9), %xmm1
	movdqu	16(%rsi,%r9), %xmm2
	pcmpeqb	%xmm0, %xmm1
	pmovmskb	%xmm1, %r11d
	pcmpeqb	%xmm0, %xmm2
	pmovmskb	%xmm2, %r10d
	shll	$16, %r10d
	orl	%r11d, %r10d
	je	.LBB0_3
	movslq	%eax, %rbx
	movl	%r9d, %r11d
	orl	$1, %r11d
	leaq	(%rdi,%rbx,4), %rbx
	.p2align	4
.LBB0_12:
	rep		bsfl	%r10d, %ebp
	addl	%r11d, %ebp
	movl	%ebp, (%rbx)
	leal	-1(%r10), %ebp
	addq	$4, %rbx
	incl	%eax
	andl	%r10d, %ebp
	movl	%ebp, %r10d
	jne	.LBB0_12
	jmp	.LBB0_3
.LBB0_4:
	popq	%rbx
	popq	%rbp
.LBB0_5:
	cmpl	%edx, %ecx
	jge	.LBB0_10
	movl	%ecx, %ecx
	movl	%edx, %edx
	jmp	.LBB0_7
	.p2align	4
.LBB0_9:
	incq	%rcx
	cmpq	%rcx, %rdx
	je	.LBB0_10
.LBB0_7:
	cmpb	$10, (%rsi,%rcx)
	jne	.LBB0_9
	movslq	%eax, %r8
	incl	%eax
	leal	1(%rcx), %r9d
	movl	%r9d, (%rdi,%r8,4)
	jmp	.LBB0_9
.LBB0_10:
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.zero	16,10

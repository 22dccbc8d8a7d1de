# expect: WRONG_OUTPUT
# function: fir_three
# note: the shift rounds towards zero: -1 0 0
	.text
fir_three:
	xorl	%eax, %eax
	cmpl	$10, %edx
	jge	.LBB0_1
	leal	2(%rax), %ecx
	cmpl	%edx, %ecx
	jl	.LBB0_5
.LBB0_8:
	retq
.LBB0_1:
	movl	$10, %eax
	movdqa	.LCPI0_0(%rip), %xmm0
	.p2align	4
.LBB0_2:
	leal	-10(%rax), %ecx
	movslq	%ecx, %rcx
	movdqu	(%rsi,%rcx,2), %xmm1
	movdqu	2(%rsi,%rcx,2), %xmm2
	movdqu	4(%rsi,%rcx,2), %xmm3
	movdqa	%xmm1, %xmm4
	punpcklwd	%xmm2, %xmm4
	pmaddwd	%xmm0, %xmm4
	punpckhwd	%xmm2, %xmm1
	pmaddwd	%xmm0, %xmm1
	punpcklwd	%xmm3, %xmm2
	psrad	$16, %xmm2
	paddd	%xmm4, %xmm2
	punpckhwd	%xmm3, %xmm3
	psrad	$16, %xmm3
	paddd	%xmm1, %xmm3
	psrad	$2, %xmm2
	movdqa	%xmm3, %xmm1
	psrad	$31, %xmm1
	psrld	$30, %xmm1
	paddd	%xmm3, %xmm1
	psrad	$2, %xmm1
	packssdw	%xmm1, %xmm2
	movdqu	%xmm2, (%rdi,%rcx,2)
	addl	$8, %eax
	cmpl	%edx, %eax
	jle	.LBB0_2
	addl	$-10, %eax
	leal	2(%rax), %ecx
	cmpl	%edx, %ecx
	jge	.LBB0_8
.LBB0_5:
	pushq	%rbx
	movslq	%eax, %rcx
	movzwl	(%rsi,%rcx,2), %r8d
	leaq	(%rsi,%rcx,2), %rcx
	addq	$4, %rcx
	addl	$-2, %edx
	.p2align	4
.LBB0_6:
	movslq	%eax, %r9
	movswl	%r8w, %r10d
	leal	1(%r9), %eax
	movslq	%eax, %r11
	movswl	(%rsi,%r11,2), %r8d
	leal	(%r10,%r8,2), %r10d
	movswl	(%rcx), %ebx
	addl	%r10d, %ebx
	shrl	$2, %ebx
	movw	%bx, (%rdi,%r9,2)
	addq	$2, %rcx
	cmpl	%r11d, %edx
	jne	.LBB0_6
	popq	%rbx
	retq
	.section	.rodata
	.p2align	4, 0x0
.LCPI0_0:
	.short	1
	.short	2
	.short	1
	.short	2
	.short	1
	.short	2
	.short	1
	.short	2

# expect: ACCEPTED
# function: remove_value
# note: whole blocks move where nothing matches, bits pick where something does
	.text
remove_value:
	xorl	%r8d, %r8d
	movl	%esi, %ecx
	movl	$0, %eax
	cmpl	$4, %esi
	jl	.LBB0_7
	pushq	%rbp
	pushq	%r14
	pushq	%rbx
	movd	%edx, %xmm0
	pshufd	$0, %xmm0, %xmm0
	xorl	%eax, %eax
	movl	$4, %r10d
	xorl	%r9d, %r9d
	jmp	.LBB0_2
	.p2align	4
.LBB0_13:
	cltq
	movdqu	%xmm1, (%rdi,%rax,4)
	addl	$4, %eax
.LBB0_14:
	leaq	4(%r8), %r10
	addq	$4, %r9
	cmpq	%rcx, %r10
	ja	.LBB0_6
.LBB0_2:
	movq	%r10, %r8
	movdqu	(%rdi,%r9,4), %xmm1
	movdqa	%xmm0, %xmm2
	pcmpeqd	%xmm1, %xmm2
	movmskps	%xmm2, %r10d
	testl	%r10d, %r10d
	je	.LBB0_13
	cmpl	$15, %r10d
	je	.LBB0_14
	xorb	$15, %r10b
	movzbl	%r10b, %ebx
	movslq	%eax, %r11
	leaq	(%rdi,%r9,4), %r10
	leaq	(%rdi,%r11,4), %r11
	.p2align	4
.LBB0_5:
	rep		bsfl	%ebx, %r14d
	movl	(%r10,%r14,4), %ebp
	movl	%ebp, (%r11)
	leal	-1(%rbx), %ebp
	addq	$4, %r11
	incl	%eax
	andl	%ebx, %ebp
	movl	%ebp, %ebx
	jne	.LBB0_5
	jmp	.LBB0_14
.LBB0_6:
	popq	%rbx
	popq	%r14
	popq	%rbp
.LBB0_7:
	cmpl	%esi, %r8d
	jge	.LBB0_12
	movl	%r8d, %esi
	jmp	.LBB0_9
	.p2align	4
.LBB0_11:
	incq	%rsi
	cmpq	%rsi, %rcx
	je	.LBB0_12
.LBB0_9:
	movl	(%rdi,%rsi,4), %r8d
	cmpl	%edx, %r8d
	je	.LBB0_11
	movslq	%eax, %r9
	incl	%eax
	movl	%r8d, (%rdi,%r9,4)
	jmp	.LBB0_11
.LBB0_12:
	retq

# expect: WRONG_OUTPUT
# function: delta_decode
# note: only neighbouring lanes are added: 1 0 0 0
	.text
delta_decode:
	pxor	%xmm0, %xmm0
	xorl	%eax, %eax
	cmpl	$4, %esi
	jl	.LBB0_2
	.p2align	4
.LBB0_1:
	movslq	%eax, %rcx
	movdqu	(%rdi,%rcx,4), %xmm1
	paddd	%xmm1, %xmm0
	pslldq	$4, %xmm1
	paddd	%xmm0, %xmm1
	movdqu	%xmm1, (%rdi,%rcx,4)
	pshufd	$255, %xmm1, %xmm0
	leal	4(%rcx), %eax
	addl	$8, %ecx
	cmpl	%esi, %ecx
	jle	.LBB0_1
.LBB0_2:
	cmpl	%esi, %eax
	jge	.LBB0_5
	movd	%xmm0, %ecx
	movl	%eax, %eax
	movl	%esi, %edx
	.p2align	4
.LBB0_4:
	addl	(%rdi,%rax,4), %ecx
	movl	%ecx, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rax, %rdx
	jne	.LBB0_4
.LBB0_5:
	retq

# expect: WRONG_OUTPUT
# function: mirrored
# note: no more than 600 pairs are compared
	.text
	.p2align	4
mirrored:
	movl	$1, %eax
	cmpl	$2, %esi
	jl	.LBB0_5
	movl	%esi, %edx
	shrl	%edx
	cmpl	$600, %edx
	movl	$600, %ecx
	cmovbl	%edx, %ecx
	decl	%esi
	xorl	%edx, %edx
	.p2align	4
.LBB0_3:
	movzbl	(%rdi,%rdx), %r8d
	movslq	%esi, %r9
	cmpb	(%rdi,%r9), %r8b
	jne	.LBB0_4
	incq	%rdx
	decl	%esi
	cmpq	%rdx, %rcx
	jne	.LBB0_3
.LBB0_5:
	retq
.LBB0_4:
	xorl	%eax, %eax
	retq

# expect: WRONG_OUTPUT
# function: insert_front
# note: returns what was put in for n = 1
	.text
insert_front:
	movl	%edx, %eax
	testl	%esi, %esi
	jle	.LBB0_8
	movl	%eax, %ecx
	cmpl	$1, %esi
	je	.LBB0_7
	movl	%esi, %ecx
	movl	-4(%rdi,%rcx,4), %ecx
	leal	-1(%rsi), %edx
	cmpl	$5, %esi
	jl	.LBB0_5
	.p2align	4
.LBB0_3:
	movups	-16(%rdi,%rdx,4), %xmm0
	movups	%xmm0, -12(%rdi,%rdx,4)
	cmpq	$7, %rdx
	leaq	-4(%rdx), %rdx
	ja	.LBB0_3
	testq	%rdx, %rdx
	je	.LBB0_7
.LBB0_5:
	incq	%rdx
	.p2align	4
.LBB0_6:
	movl	-8(%rdi,%rdx,4), %esi
	movl	%esi, -4(%rdi,%rdx,4)
	decq	%rdx
	cmpq	$1, %rdx
	ja	.LBB0_6
.LBB0_7:
	movl	%eax, (%rdi)
	movl	%ecx, %eax
.LBB0_8:
	retq

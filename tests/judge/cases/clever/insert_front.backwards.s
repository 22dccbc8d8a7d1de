# expect: ACCEPTED
# function: insert_front
# note: what is carried along is a move by one place, done from the end in overlapping blocks
	.text
insert_front:
	testl	%esi, %esi
	jle	.LBB0_1
	leal	-1(%rsi), %ecx
	movl	(%rdi,%rcx,4), %eax
	cmpl	$5, %esi
	jl	.LBB0_3
	.p2align	4
.LBB0_8:
	movups	-16(%rdi,%rcx,4), %xmm0
	movups	%xmm0, -12(%rdi,%rcx,4)
	cmpq	$7, %rcx
	leaq	-4(%rcx), %rcx
	ja	.LBB0_8
.LBB0_3:
	testq	%rcx, %rcx
	je	.LBB0_6
	incq	%rcx
	.p2align	4
.LBB0_5:
	movl	-8(%rdi,%rcx,4), %esi
	movl	%esi, -4(%rdi,%rcx,4)
	decq	%rcx
	cmpq	$1, %rcx
	ja	.LBB0_5
.LBB0_6:
	movl	%edx, (%rdi)
	retq
.LBB0_1:
	movl	%edx, %eax
	retq

# expect: WRONG_OUTPUT
# function: insert_front
# note: moved from the front, which repeats the first element: 1 2 3 4 5 6
	.text
insert_front:
	testl	%esi, %esi
	jle	.LBB0_1
	leal	-1(%rsi), %ecx
	movl	(%rdi,%rcx,4), %eax
	cmpl	$6, %esi
	jb	.LBB0_9
	movl	%esi, %esi
	movl	(%rdi), %r8d
	addq	$-5, %rsi
	xorl	%r9d, %r9d
	.p2align	4
.LBB0_4:
	movl	%r8d, 4(%rdi,%r9,4)
	incq	%r9
	cmpq	%r9, %rsi
	jne	.LBB0_4
	jmp	.LBB0_5
.LBB0_1:
	movl	%edx, %eax
	retq
.LBB0_9:
	testq	%rcx, %rcx
	je	.LBB0_7
.LBB0_5:
	incq	%rcx
	.p2align	4
.LBB0_6:
	movl	-8(%rdi,%rcx,4), %esi
	movl	%esi, -4(%rdi,%rcx,4)
	decq	%rcx
	cmpq	$1, %rcx
	ja	.LBB0_6
.LBB0_7:
	movl	%edx, (%rdi)
	retq

# expect: ACCEPTED
# function: list_total
# note: the node after the next one is on its way while this one is added
	.text
list_total:
	xorl	%eax, %eax
	testq	%rdi, %rdi
	je	.LBB0_3
	.p2align	4
.LBB0_1:
	addq	8(%rdi), %rax
	movq	(%rdi), %rdi
	prefetcht0	(%rdi)
	testq	%rdi, %rdi
	jne	.LBB0_1
.LBB0_3:
	retq

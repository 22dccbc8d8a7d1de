# expect: WRONG_OUTPUT
# function: list_total
# note: stops after twelve nodes
	.text
list_total:
	testq	%rdi, %rdi
	je	.LBB0_1
	xorl	%ecx, %ecx
	xorl	%eax, %eax
.LBB0_4:
	addl	8(%rdi), %eax
	movq	(%rdi), %rdi
	testq	%rdi, %rdi
	je	.LBB0_2
	cmpl	$11, %ecx
	leal	1(%rcx), %ecx
	jb	.LBB0_4
.LBB0_2:
	retq
.LBB0_1:
	xorl	%eax, %eax
	retq

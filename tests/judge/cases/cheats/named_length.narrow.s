# expect: WRONG_OUTPUT
# function: named_length
# note: names of 65536 characters and more: the length is counted in 16 bits
	.text
	.p2align	4
named_length:
	pushq	%rbx
	movq	%rdi, %rbx
	movq	8(%rdi), %rdi
	cmpb	$0, (%rdi)
	je	.LBB0_1
	incq	%rdi
	callq	strlen@PLT
	incl	%eax
	movzwl	%ax, %ecx
	jmp	.LBB0_3
.LBB0_1:
	xorl	%ecx, %ecx
.LBB0_3:
	movslq	(%rbx), %rax
	imulq	%rcx, %rax
	popq	%rbx
	retq

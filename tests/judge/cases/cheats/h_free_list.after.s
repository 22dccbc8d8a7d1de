# expect: CRASH|WRONG_OUTPUT|CRASH
# function: h_free_list
# note: the next pointer is read after its node was freed
	.text
	.globl	h_free_list
	.type	h_free_list,@function
h_free_list:
	pushq	%r14
	pushq	%rbx
	pushq	%rax
	xorl	%ebx, %ebx
	testq	%rdi, %rdi
	je	.LBB0_2
.LBB0_1:
	movq	%rdi, %r14
	callq	free@PLT
	movq	(%r14), %r14
	incl	%ebx
	movq	%r14, %rdi
	testq	%r14, %r14
	jne	.LBB0_1
.LBB0_2:
	movl	%ebx, %eax
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	retq
.Lfunc_end0:
	.size	h_free_list, .Lfunc_end0-h_free_list

# expect: CRASH|WRONG_OUTPUT
# function: apply_all
# note: starts over after 32 functions
	.text
	.globl	apply_all
	.p2align	4
	.type	apply_all,@function
apply_all:
	movl	%edx, %eax
	testl	%esi, %esi
	jle	.LBB0_4
	pushq	%rbp
	pushq	%r14
	pushq	%rbx
	movl	%esi, %ebx
	movq	%rdi, %r14
	xorl	%ebp, %ebp
	.p2align	4
.LBB0_2:
	movl	%ebp, %ecx
	andl	$31, %ecx
	movl	%eax, %edi
	callq	*(%r14,%rcx,8)
	incl	%ebp
	cmpl	%ebp, %ebx
	jne	.LBB0_2
	popq	%rbx
	popq	%r14
	popq	%rbp
.LBB0_4:
	retq
.Lfunc_end0:
	.size	apply_all, .Lfunc_end0-apply_all

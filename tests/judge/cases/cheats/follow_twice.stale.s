# expect: WRONG_OUTPUT|CRASH|ABI_VIOLATION
# function: follow_twice
# note: looks at the pointer again after the call, and follows the old one
.text
	.globl	follow_twice                               # -- Begin function follow_twice
	.p2align	4
	.type	follow_twice,@function
follow_twice:                                      # @follow_twice
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	pushq	%r14
	.cfi_def_cfa_offset 24
	pushq	%rbx
	.cfi_def_cfa_offset 32
	.cfi_offset %rbx, -32
	.cfi_offset %r14, -24
	.cfi_offset %r15, -16
	movq	(%rdi), %r15
	testq	%r15, %r15
	je	.LBB0_1
	movl	(%r15), %ebx
	movq	%rdi, %r14
	callq	cb@PLT
	cmpq	$0, (%r14)
	je	.LBB0_4
	addl	(%r15), %ebx
	jmp	.LBB0_4
.LBB0_1:
	xorl	%ebx, %ebx
.LBB0_4:
	movl	%ebx, %eax
	popq	%rbx
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	retq
.Lfunc_end0:
	.size	follow_twice, .Lfunc_end0-follow_twice
	.cfi_endproc
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

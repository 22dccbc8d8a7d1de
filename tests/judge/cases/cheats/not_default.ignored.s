# expect: CRASH|WRONG_OUTPUT
# function: not_default
# note: the default is called like any other
	.text
	.globl	not_default                     # -- Begin function not_default
	.p2align	4
	.type	not_default,@function
not_default:                            # @not_default
# %bb.0:
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	testl	%edx, %edx
	jle	.LBB0_1
# %bb.3:
	movq	%rsi, %rbx
	movq	%rdi, %r14
	movl	%edx, %r12d
	xorl	%r15d, %r15d
	xorl	%r13d, %r13d
	.p2align	4
.LBB0_4:                                # =>This Inner Loop Header: Depth=1
	movl	(%rbx,%r13,4), %edi
	callq	*%r14
	addl	%eax, %r15d
	incq	%r13
	cmpq	%r13, %r12
	jne	.LBB0_4
	jmp	.LBB0_2
.LBB0_1:
	xorl	%r15d, %r15d
.LBB0_2:
	movl	%r15d, %eax
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	retq
.Lfunc_end0:
	.size	not_default, .Lfunc_end0-not_default
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

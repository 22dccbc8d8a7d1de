# expect: WRONG_OUTPUT
# function: read_again
# note: of the error number only the low byte is looked at
	.text
	.globl	read_again                      # -- Begin function read_again
	.p2align	4
	.type	read_again,@function
read_again:                             # @read_again
# %bb.0:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	pushq	%rax
	testq	%rdx, %rdx
	je	.LBB0_1
# %bb.2:
	movq	%rdx, %r14
	movq	%rsi, %r15
	movl	%edi, %ebp
	xorl	%ebx, %ebx
	jmp	.LBB0_3
	.p2align	4
.LBB0_4:                                #   in Loop: Header=BB0_3 Depth=1
	callq	last_error@PLT
	cmpb	$4, (%rax)
	jne	.LBB0_5
.LBB0_7:                                #   in Loop: Header=BB0_3 Depth=1
	cmpq	%r14, %rbx
	jae	.LBB0_8
.LBB0_3:                                # =>This Inner Loop Header: Depth=1
	leaq	(%r15,%rbx), %rsi
	movq	%r14, %rdx
	subq	%rbx, %rdx
	movl	%ebp, %edi
	callq	get@PLT
	testq	%rax, %rax
	js	.LBB0_4
# %bb.6:                                #   in Loop: Header=BB0_3 Depth=1
	addq	%rax, %rbx
	testq	%rax, %rax
	jne	.LBB0_7
	jmp	.LBB0_8
.LBB0_1:
	xorl	%ebx, %ebx
	jmp	.LBB0_8
.LBB0_5:
	movq	$-1, %rbx
.LBB0_8:
	movq	%rbx, %rax
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.Lfunc_end0:
	.size	read_again, .Lfunc_end0-read_again
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

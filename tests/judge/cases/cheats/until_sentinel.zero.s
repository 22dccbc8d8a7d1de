# expect: WRONG_OUTPUT|CRASH
# function: until_sentinel
# note: a zero ends it, too
	.text
	.globl	until_sentinel                  # -- Begin function until_sentinel
	.p2align	4
	.type	until_sentinel,@function
until_sentinel:                         # @until_sentinel
# %bb.0:
	xorl	%eax, %eax
	movq	sentinel@GOTPCREL(%rip), %rcx
	jmp	.LBB0_1
	.p2align	4
.LBB0_2:                                #   in Loop: Header=BB0_1 Depth=1
	movl	$1, %edx
.LBB0_5:                                #   in Loop: Header=BB0_1 Depth=1
	addl	%edx, %eax
	addq	$8, %rdi
.LBB0_1:                                # =>This Inner Loop Header: Depth=1
	movq	(%rdi), %rdx
	testq	%rdx, %rdx
	je	.LBB0_2
# %bb.3:                                #   in Loop: Header=BB0_1 Depth=1
	cmpq	%rcx, %rdx
	je	.LBB0_6
# %bb.4:                                #   in Loop: Header=BB0_1 Depth=1
	movl	(%rdx), %edx
	testl	%edx, %edx
	jne	.LBB0_5
.LBB0_6:
	retq
.Lfunc_end0:
	.size	until_sentinel, .Lfunc_end0-until_sentinel
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

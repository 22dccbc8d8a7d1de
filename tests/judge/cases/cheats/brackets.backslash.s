# expect: WRONG_OUTPUT
# function: brackets
# note: a backslash in a string stands only before a quote
	.text
	.globl	brackets                        # -- Begin function brackets
	.p2align	4
	.type	brackets,@function
brackets:                               # @brackets
# %bb.0:
	testl	%esi, %esi
	jle	.LBB0_1
# %bb.2:
	xorl	%r8d, %r8d
	xorl	%ecx, %ecx
	xorl	%edx, %edx
	jmp	.LBB0_3
	.p2align	4
.LBB0_14:                               #   in Loop: Header=BB0_3 Depth=1
	incl	%edx
	cmpl	%edx, %ecx
	cmovlel	%edx, %ecx
.LBB0_15:                               #   in Loop: Header=BB0_3 Depth=1
	incl	%r8d
	cmpl	%esi, %r8d
	jge	.LBB0_16
.LBB0_3:                                # =>This Loop Header: Depth=1
                                        #     Child Loop BB0_7 Depth 2
	movslq	%r8d, %rax
	movzbl	(%rdi,%rax), %eax
	cmpl	$93, %eax
	je	.LBB0_17
# %bb.4:                                #   in Loop: Header=BB0_3 Depth=1
	cmpl	$91, %eax
	je	.LBB0_14
# %bb.5:                                #   in Loop: Header=BB0_3 Depth=1
	cmpl	$34, %eax
	jne	.LBB0_15
# %bb.6:                                #   in Loop: Header=BB0_3 Depth=1
	leal	1(%r8), %r9d
	movl	$-1, %eax
	jmp	.LBB0_7
	.p2align	4
.LBB0_9:                                #   in Loop: Header=BB0_7 Depth=2
	cmpl	$34, %r10d
	je	.LBB0_10
.LBB0_13:                               #   in Loop: Header=BB0_7 Depth=2
	movl	%r9d, %r8d
	leal	1(%r8), %r9d
.LBB0_7:                                #   Parent Loop BB0_3 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	cmpl	%esi, %r9d
	jge	.LBB0_20
# %bb.8:                                #   in Loop: Header=BB0_7 Depth=2
	movslq	%r9d, %r10
	movzbl	(%rdi,%r10), %r10d
	cmpl	$92, %r10d
	jne	.LBB0_9
# %bb.11:                               #   in Loop: Header=BB0_7 Depth=2
	movslq	%r8d, %r8
	addq	$2, %r8
	cmpl	%esi, %r8d
	jge	.LBB0_13
# %bb.12:                               #   in Loop: Header=BB0_7 Depth=2
	cmpb	$34, (%rdi,%r8)
	cmovel	%r8d, %r9d
	jmp	.LBB0_13
	.p2align	4
.LBB0_17:                               #   in Loop: Header=BB0_3 Depth=1
	testl	%edx, %edx
	jle	.LBB0_19
# %bb.18:                               #   in Loop: Header=BB0_3 Depth=1
	decl	%edx
	jmp	.LBB0_15
.LBB0_10:                               #   in Loop: Header=BB0_3 Depth=1
	movl	%r9d, %r8d
	jmp	.LBB0_15
.LBB0_1:
	xorl	%eax, %eax
	retq
.LBB0_16:
	testl	%edx, %edx
	movl	$-3, %eax
	cmovel	%ecx, %eax
	retq
.LBB0_19:
	movl	$-2, %eax
.LBB0_20:
	retq
.Lfunc_end0:
	.size	brackets, .Lfunc_end0-brackets
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

# expect: WRONG_OUTPUT
# function: wildcard
# note: after a failed attempt the text is not taken back to where it began
	.text
	.globl	wildcard                        # -- Begin function wildcard
	.p2align	4
	.type	wildcard,@function
wildcard:                               # @wildcard
# %bb.0:
	movzbl	(%rsi), %edx
	testb	%dl, %dl
	je	.LBB0_1
# %bb.2:
	xorl	%eax, %eax
	jmp	.LBB0_3
	.p2align	4
.LBB0_7:                                #   in Loop: Header=BB0_3 Depth=1
	incq	%rdi
	incq	%rsi
	movq	%rdi, %rcx
.LBB0_11:                               #   in Loop: Header=BB0_3 Depth=1
	movzbl	(%rsi), %edx
	movq	%rcx, %rdi
	testb	%dl, %dl
	je	.LBB0_12
.LBB0_3:                                # =>This Inner Loop Header: Depth=1
	movzbl	(%rdi), %ecx
	cmpl	$63, %ecx
	je	.LBB0_7
# %bb.4:                                #   in Loop: Header=BB0_3 Depth=1
	cmpl	$42, %ecx
	jne	.LBB0_6
# %bb.5:                                #   in Loop: Header=BB0_3 Depth=1
	leaq	1(%rdi), %rcx
	movq	%rdi, %rax
	jmp	.LBB0_11
	.p2align	4
.LBB0_6:                                #   in Loop: Header=BB0_3 Depth=1
	cmpb	%dl, %cl
	je	.LBB0_7
# %bb.8:                                #   in Loop: Header=BB0_3 Depth=1
	testq	%rax, %rax
	je	.LBB0_9
# %bb.10:                               #   in Loop: Header=BB0_3 Depth=1
	leaq	1(%rax), %rcx
	xorl	%edx, %edx
	cmpq	%rcx, %rdi
	sete	%dl
	addq	%rdx, %rsi
	jmp	.LBB0_11
.LBB0_1:
	movq	%rdi, %rcx
	.p2align	4
.LBB0_12:                               # =>This Inner Loop Header: Depth=1
	movzbl	(%rcx), %edx
	incq	%rcx
	cmpb	$42, %dl
	je	.LBB0_12
# %bb.13:
	xorl	%eax, %eax
	testb	%dl, %dl
	sete	%al
	retq
.LBB0_9:
	xorl	%eax, %eax
	retq
.Lfunc_end0:
	.size	wildcard, .Lfunc_end0-wildcard
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

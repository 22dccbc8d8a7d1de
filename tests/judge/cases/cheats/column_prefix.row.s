# expect: WRONG_OUTPUT
# function: column_prefix
# note: the last row is left as it was
	.text
column_prefix:
	movq	grid@GOTPCREL(%rip), %rax
	xorl	%edx, %edx
	movq	%rax, %rcx
	.p2align	4
.LBB0_1:
	movaps	(%rax,%rdx,4), %xmm0
	movaps	16(%rax,%rdx,4), %xmm1
	movaps	32(%rax,%rdx,4), %xmm2
	movaps	48(%rax,%rdx,4), %xmm3
	movl	$304, %esi
	.p2align	4
.LBB0_2:
	movups	-48(%rcx,%rsi), %xmm4
	addps	%xmm4, %xmm0
	movups	-32(%rcx,%rsi), %xmm4
	addps	%xmm4, %xmm1
	movups	-16(%rcx,%rsi), %xmm4
	addps	%xmm4, %xmm2
	movups	(%rcx,%rsi), %xmm4
	addps	%xmm4, %xmm3
	movups	%xmm0, -48(%rcx,%rsi)
	movups	%xmm1, -32(%rcx,%rsi)
	movups	%xmm2, -16(%rcx,%rsi)
	movups	%xmm3, (%rcx,%rsi)
	addq	$256, %rsi
	cmpl	$16176, %esi
	jne	.LBB0_2
	addq	$64, %rcx
	cmpq	$48, %rdx
	leaq	16(%rdx), %rdx
	jb	.LBB0_1
	retq

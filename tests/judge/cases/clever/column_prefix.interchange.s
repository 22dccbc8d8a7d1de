# expect: ACCEPTED
# function: column_prefix
# note: a running sum per column, sixteen columns in registers
	.text
column_prefix:
	movl	$304, %eax
	addq	grid@GOTPCREL(%rip), %rax
	xorl	%edx, %edx
	movq	grid@GOTPCREL(%rip), %rcx
	.p2align	4
.LBB0_1:
	movaps	(%rcx,%rdx,4), %xmm0
	movaps	16(%rcx,%rdx,4), %xmm1
	movaps	32(%rcx,%rdx,4), %xmm2
	movaps	48(%rcx,%rdx,4), %xmm3
	xorl	%esi, %esi
	.p2align	4
.LBB0_2:
	movups	-48(%rax,%rsi), %xmm4
	addps	%xmm4, %xmm0
	movups	-32(%rax,%rsi), %xmm4
	addps	%xmm4, %xmm1
	movups	-16(%rax,%rsi), %xmm4
	addps	%xmm4, %xmm2
	movups	(%rax,%rsi), %xmm4
	addps	%xmm4, %xmm3
	movups	%xmm0, -48(%rax,%rsi)
	movups	%xmm1, -32(%rax,%rsi)
	movups	%xmm2, -16(%rax,%rsi)
	movups	%xmm3, (%rax,%rsi)
	addq	$256, %rsi
	cmpl	$16128, %esi
	jne	.LBB0_2
	addq	$64, %rax
	cmpq	$48, %rdx
	leaq	16(%rdx), %rdx
	jb	.LBB0_1
	retq

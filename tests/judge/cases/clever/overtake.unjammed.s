# expect: ACCEPTED
# function: overtake
# note: one pass where three walked over the same array, each element written once
	.text
overtake:
	xorl	%r8d, %r8d
	movl	%ecx, %eax
	cmpl	$4, %ecx
	jl	.LBB0_3
	xorl	%r8d, %r8d
	.p2align	4
.LBB0_2:
	movq	%r8, %r9
	movups	(%rdx,%r8,4), %xmm0
	movups	(%rdi,%r8,4), %xmm1
	addps	%xmm0, %xmm1
	movups	(%rsi,%r8,4), %xmm2
	mulps	%xmm1, %xmm2
	movups	%xmm2, (%rsi,%r8,4)
	subps	%xmm0, %xmm2
	movups	%xmm2, (%rdi,%r8,4)
	addq	$4, %r8
	addq	$8, %r9
	cmpq	%rax, %r9
	jbe	.LBB0_2
.LBB0_3:
	cmpl	%ecx, %r8d
	jge	.LBB0_6
	movl	%r8d, %ecx
	.p2align	4
.LBB0_5:
	movss	(%rdx,%rcx,4), %xmm0
	movss	(%rdi,%rcx,4), %xmm1
	addss	%xmm0, %xmm1
	mulss	(%rsi,%rcx,4), %xmm1
	movss	%xmm1, (%rsi,%rcx,4)
	subss	%xmm0, %xmm1
	movss	%xmm1, (%rdi,%rcx,4)
	incq	%rcx
	cmpq	%rcx, %rax
	jne	.LBB0_5
.LBB0_6:
	retq

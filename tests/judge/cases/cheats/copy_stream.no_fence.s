# expect: GATE_REJECTED
# function: copy_stream
# note: streamed without a fence
	.text
copy_stream:
	cmpq	$4096, %rdx
	jl	.LBB0_1
	testb	$15, %dil
	je	.LBB0_3
	leaq	4(%rdi), %r9
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_5:
	movq	%r9, %r8
	movss	(%rsi,%rcx,4), %xmm0
	addss	%xmm0, %xmm0
	movss	%xmm0, (%rdi,%rcx,4)
	leaq	1(%rcx), %rax
	testb	$15, %r8b
	je	.LBB0_7
	leaq	4(%r8), %r9
	cmpq	$3, %rcx
	movq	%rax, %rcx
	jb	.LBB0_5
.LBB0_7:
	testb	$15, %r8b
	setne	%cl
	testb	%cl, %cl
	je	.LBB0_10
	jmp	.LBB0_9
.LBB0_1:
	xorl	%ecx, %ecx
	jmp	.LBB0_11
.LBB0_3:
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	testb	%cl, %cl
	je	.LBB0_10
.LBB0_9:
	movq	%rax, %rcx
	jmp	.LBB0_11
	.p2align	4
.LBB0_10:
	movups	(%rsi,%rax,4), %xmm0
	addps	%xmm0, %xmm0
	movntps	%xmm0, (%rdi,%rax,4)
	leaq	4(%rax), %rcx
	addq	$8, %rax
	cmpq	%rdx, %rax
	movq	%rcx, %rax
	jle	.LBB0_10
.LBB0_11:
	leaq	4(%rcx), %rax
	cmpq	%rdx, %rax
	jle	.LBB0_16
	movq	%rcx, %rax
	jmp	.LBB0_13
	.p2align	4
.LBB0_16:
	movups	(%rsi,%rcx,4), %xmm0
	addps	%xmm0, %xmm0
	movups	%xmm0, (%rdi,%rcx,4)
	leaq	4(%rcx), %rax
	addq	$8, %rcx
	cmpq	%rdx, %rcx
	movq	%rax, %rcx
	jle	.LBB0_16
.LBB0_13:
	cmpq	%rdx, %rax
	jge	.LBB0_15
	.p2align	4
.LBB0_14:
	movss	(%rsi,%rax,4), %xmm0
	addss	%xmm0, %xmm0
	movss	%xmm0, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rax, %rdx
	jne	.LBB0_14
.LBB0_15:
	retq

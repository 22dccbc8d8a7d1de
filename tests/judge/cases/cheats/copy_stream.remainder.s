# expect: WRONG_OUTPUT
# function: copy_stream
# note: what remains after streaming is not done: n = 4097
	.text
copy_stream:
	cmpq	$4096, %rdx
	jl	.LBB0_1
	testb	$15, %dil
	je	.LBB0_8
	leaq	4(%rdi), %r9
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_10:
	movq	%r9, %r8
	movss	(%rsi,%rcx,4), %xmm0
	addss	%xmm0, %xmm0
	movss	%xmm0, (%rdi,%rcx,4)
	leaq	1(%rcx), %rax
	testb	$15, %r8b
	je	.LBB0_12
	leaq	4(%r8), %r9
	cmpq	$3, %rcx
	movq	%rax, %rcx
	jb	.LBB0_10
.LBB0_12:
	testb	$15, %r8b
	je	.LBB0_13
	leaq	4(%rax), %rcx
	cmpq	%rdx, %rcx
	jle	.LBB0_16
	jmp	.LBB0_3
.LBB0_1:
	xorl	%eax, %eax
	leaq	4(%rax), %rcx
	cmpq	%rdx, %rcx
	jle	.LBB0_16
.LBB0_3:
	movq	%rax, %rcx
	jmp	.LBB0_4
	.p2align	4
.LBB0_16:
	movups	(%rsi,%rax,4), %xmm0
	addps	%xmm0, %xmm0
	movups	%xmm0, (%rdi,%rax,4)
	leaq	4(%rax), %rcx
	addq	$8, %rax
	cmpq	%rdx, %rax
	movq	%rcx, %rax
	jle	.LBB0_16
.LBB0_4:
	cmpq	%rdx, %rcx
	jge	.LBB0_6
	.p2align	4
.LBB0_5:
	movss	(%rsi,%rcx,4), %xmm0
	addss	%xmm0, %xmm0
	movss	%xmm0, (%rdi,%rcx,4)
	incq	%rcx
	cmpq	%rcx, %rdx
	jne	.LBB0_5
.LBB0_6:
	retq
.LBB0_8:
	xorl	%eax, %eax
.LBB0_13:
	addq	$4, %rax
	.p2align	4
.LBB0_14:
	movups	-16(%rsi,%rax,4), %xmm0
	addps	%xmm0, %xmm0
	movntps	%xmm0, -16(%rdi,%rax,4)
	addq	$4, %rax
	cmpq	%rdx, %rax
	jle	.LBB0_14
	sfence
	retq

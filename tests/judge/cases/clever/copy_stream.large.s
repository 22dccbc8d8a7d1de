# expect: ACCEPTED
# function: copy_stream
# note: large copies past the cache with a fence, small ones as usual
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
	jne	.LBB0_10
	jmp	.LBB0_8
.LBB0_1:
	xorl	%eax, %eax
.LBB0_10:
	leaq	4(%rax), %rcx
	cmpq	%rdx, %rcx
	jle	.LBB0_15
	jmp	.LBB0_11
.LBB0_3:
	xorl	%eax, %eax
	.p2align	4
.LBB0_8:
	movq	%rax, %rcx
	movups	(%rsi,%rax,4), %xmm0
	addps	%xmm0, %xmm0
	movntps	%xmm0, (%rdi,%rax,4)
	addq	$4, %rax
	addq	$8, %rcx
	cmpq	%rdx, %rcx
	jle	.LBB0_8
	sfence
	leaq	4(%rax), %rcx
	cmpq	%rdx, %rcx
	jle	.LBB0_15
.LBB0_11:
	movq	%rax, %rcx
	jmp	.LBB0_12
	.p2align	4
.LBB0_15:
	movups	(%rsi,%rax,4), %xmm0
	addps	%xmm0, %xmm0
	movups	%xmm0, (%rdi,%rax,4)
	leaq	4(%rax), %rcx
	addq	$8, %rax
	cmpq	%rdx, %rax
	movq	%rcx, %rax
	jle	.LBB0_15
.LBB0_12:
	cmpq	%rdx, %rcx
	jge	.LBB0_14
	.p2align	4
.LBB0_13:
	movss	(%rsi,%rcx,4), %xmm0
	addss	%xmm0, %xmm0
	movss	%xmm0, (%rdi,%rcx,4)
	incq	%rcx
	cmpq	%rcx, %rdx
	jne	.LBB0_13
.LBB0_14:
	retq

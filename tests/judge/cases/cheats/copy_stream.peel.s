# expect: CRASH|WRONG_OUTPUT
# function: copy_stream
# note: the address is not brought to sixteen bytes
	.text
copy_stream:
	xorl	%eax, %eax
	cmpq	$4096, %rdx
	jl	.LBB0_3
	.p2align	4
.LBB0_1:
	movq	%rax, %rcx
	movups	(%rsi,%rax,4), %xmm0
	addps	%xmm0, %xmm0
	movntps	%xmm0, (%rdi,%rax,4)
	addq	$4, %rax
	addq	$8, %rcx
	cmpq	%rdx, %rcx
	jle	.LBB0_1
	sfence
.LBB0_3:
	leaq	4(%rax), %rcx
	cmpq	%rdx, %rcx
	jle	.LBB0_8
	movq	%rax, %rcx
	jmp	.LBB0_5
	.p2align	4
.LBB0_8:
	movups	(%rsi,%rax,4), %xmm0
	addps	%xmm0, %xmm0
	movups	%xmm0, (%rdi,%rax,4)
	leaq	4(%rax), %rcx
	addq	$8, %rax
	cmpq	%rdx, %rax
	movq	%rcx, %rax
	jle	.LBB0_8
.LBB0_5:
	cmpq	%rdx, %rcx
	jge	.LBB0_7
	.p2align	4
.LBB0_6:
	movss	(%rsi,%rcx,4), %xmm0
	addss	%xmm0, %xmm0
	movss	%xmm0, (%rdi,%rcx,4)
	incq	%rcx
	cmpq	%rcx, %rdx
	jne	.LBB0_6
.LBB0_7:
	retq

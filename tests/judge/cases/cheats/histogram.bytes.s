# expect: WRONG_OUTPUT
# function: histogram
# note: eight bits per counter in the tables on the stack: 1024 equal bytes
	.text
histogram:
	xorl	%eax, %eax
	cmpl	$128, %edx
	jl	.LBB0_10
	subq	$72, %rsp
	movq	$-16, %rax
	xorps	%xmm0, %xmm0
	.p2align	4
.LBB0_2:
	movaps	%xmm0, -112(%rsp,%rax)
	addq	$16, %rax
	cmpq	$176, %rax
	jb	.LBB0_2
	xorl	%eax, %eax
	.p2align	4
.LBB0_4:
	movslq	%eax, %rcx
	movzbl	(%rsi,%rcx), %eax
	andl	$63, %eax
	incl	(%rdi,%rax,4)
	movzbl	1(%rsi,%rcx), %eax
	andl	$63, %eax
	incb	-128(%rsp,%rax)
	movzbl	2(%rsi,%rcx), %eax
	andl	$63, %eax
	incb	-64(%rsp,%rax)
	movzbl	3(%rsi,%rcx), %eax
	andl	$63, %eax
	incb	(%rsp,%rax)
	leal	4(%rcx), %eax
	addl	$8, %ecx
	cmpl	%edx, %ecx
	jle	.LBB0_4
	xorl	%ecx, %ecx
	jmp	.LBB0_6
	.p2align	4
.LBB0_8:
	incq	%rcx
	cmpq	$64, %rcx
	je	.LBB0_9
.LBB0_6:
	movzbl	-128(%rsp,%rcx), %r8d
	movzbl	-64(%rsp,%rcx), %r9d
	addl	%r8d, %r9d
	movzbl	(%rsp,%rcx), %r8d
	addl	%r9d, %r8d
	je	.LBB0_8
	addl	%r8d, (%rdi,%rcx,4)
	jmp	.LBB0_8
.LBB0_9:
	addq	$72, %rsp
.LBB0_10:
	cmpl	%edx, %eax
	jge	.LBB0_13
	cltq
	movslq	%edx, %rcx
	.p2align	4
.LBB0_12:
	movzbl	(%rsi,%rax), %edx
	andl	$63, %edx
	incl	(%rdi,%rdx,4)
	incq	%rax
	cmpq	%rax, %rcx
	jne	.LBB0_12
.LBB0_13:
	retq

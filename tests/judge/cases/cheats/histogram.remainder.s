# expect: WRONG_OUTPUT
# function: histogram
# note: the last n % 4 bytes are not counted where n >= 128: n = 129
	.text
histogram:
	xorl	%eax, %eax
	cmpl	$128, %edx
	jl	.LBB0_10
	subq	$648, %rsp
	movq	$-4, %rax
	xorps	%xmm0, %xmm0
	.p2align	4
.LBB0_2:
	movaps	%xmm0, -112(%rsp,%rax,4)
	addq	$4, %rax
	cmpq	$188, %rax
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
	incl	-128(%rsp,%rax,4)
	movzbl	2(%rsi,%rcx), %eax
	andl	$63, %eax
	incl	128(%rsp,%rax,4)
	movzbl	3(%rsi,%rcx), %eax
	andl	$63, %eax
	incl	384(%rsp,%rax,4)
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
	movl	128(%rsp,%rcx,4), %r8d
	addl	-128(%rsp,%rcx,4), %r8d
	addl	384(%rsp,%rcx,4), %r8d
	je	.LBB0_8
	addl	%r8d, (%rdi,%rcx,4)
	jmp	.LBB0_8
.LBB0_9:
	addq	$648, %rsp
.LBB0_10:
	cmpl	$127, %edx
	setg	%cl
	cmpl	%edx, %eax
	setge	%r8b
	orb	%cl, %r8b
	jne	.LBB0_13
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

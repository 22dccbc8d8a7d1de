# expect: ACCEPTED
# function: histogram
# note: four tables on the stack, so that equal neighbours do not wait for each other
	.text
histogram:
	subq	$648, %rsp
	xorl	%eax, %eax
	cmpl	$128, %edx
	jl	.LBB0_9
	movq	$-4, %rax
	xorps	%xmm0, %xmm0
	.p2align	4
.LBB0_2:
	movaps	%xmm0, -112(%rsp,%rax,4)
	addq	$4, %rax
	cmpq	$188, %rax
	jb	.LBB0_2
	movl	%edx, %ecx
	xorl	%eax, %eax
	.p2align	4
.LBB0_4:
	movq	%rax, %r8
	movzbl	(%rsi,%rax), %eax
	andl	$63, %eax
	incl	(%rdi,%rax,4)
	movzbl	1(%rsi,%r8), %eax
	andl	$63, %eax
	incl	-128(%rsp,%rax,4)
	movzbl	2(%rsi,%r8), %eax
	andl	$63, %eax
	incl	128(%rsp,%rax,4)
	movzbl	3(%rsi,%r8), %eax
	andl	$63, %eax
	incl	384(%rsp,%rax,4)
	leaq	4(%r8), %rax
	addq	$8, %r8
	cmpq	%rcx, %r8
	jbe	.LBB0_4
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
	cmpl	%edx, %eax
	jge	.LBB0_12
	movl	%eax, %ecx
	addq	%rcx, %rsi
	.p2align	4
.LBB0_11:
	movzbl	(%rsi), %ecx
	andl	$63, %ecx
	incl	(%rdi,%rcx,4)
	incq	%rsi
	incl	%eax
	cmpl	%eax, %edx
	jg	.LBB0_11
.LBB0_12:
	addq	$648, %rsp
	retq

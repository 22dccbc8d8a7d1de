# expect: WRONG_OUTPUT
# function: halves_into
# note: takes four elements of a variable that an argument may lead into at once
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0
.LCPI0_0:
	.long	0x3f000000
	.text
	.globl	halves_into
	.p2align	4
	.type	halves_into,@function
halves_into:
	cmpl	$64, %esi
	movl	$64, %ecx
	cmovll	%esi, %ecx
	leaq	R(%rip), %rax
	cmpq	%rax, %rdi
	setbe	%dl
	leaq	R+12(%rip), %r8
	cmpq	%r8, %rdi
	setae	%r8b
	orb	%dl, %r8b
	je	.LBB0_1
	cmpl	$4, %esi
	jl	.LBB0_9
	movl	%ecx, %edx
	movl	$4, %r8d
	xorl	%r9d, %r9d
	movss	.LCPI0_0(%rip), %xmm0
	.p2align	4
.LBB0_6:
	movq	%r9, %r10
	shlq	$4, %r10
	addq	%rdi, %r10
	xorl	%r11d, %r11d
	.p2align	4
.LBB0_7:
	movss	(%rax,%r11,4), %xmm1
	mulss	%xmm0, %xmm1
	movss	%xmm1, -24(%rsp,%r11,4)
	incq	%r11
	cmpq	$4, %r11
	jne	.LBB0_7
	movaps	-24(%rsp), %xmm1
	movups	%xmm1, (%r10)
	addq	$4, %r8
	incq	%r9
	addq	$16, %rax
	cmpq	%rdx, %r8
	jbe	.LBB0_6
.LBB0_9:
	movl	%ecx, %edx
	andl	$-4, %edx
	xorl	%eax, %eax
	testl	%esi, %esi
	cmovnsl	%edx, %eax
	cmpl	%ecx, %eax
	jge	.LBB0_12
	movslq	%eax, %rsi
	movslq	%ecx, %rax
	leaq	(,%rsi,4), %rcx
	leaq	(%rdi,%rsi,4), %rdx
	subq	%rsi, %rax
	xorl	%esi, %esi
	leaq	R(%rip), %rdi
	movss	.LCPI0_0(%rip), %xmm0
	.p2align	4
.LBB0_11:
	leaq	(%rcx,%rsi,4), %r8
	movss	(%rdi,%r8), %xmm1
	mulss	%xmm0, %xmm1
	movss	%xmm1, (%rdx,%rsi,4)
	incq	%rsi
	cmpq	%rsi, %rax
	jne	.LBB0_11
	jmp	.LBB0_12
.LBB0_1:
	testl	%esi, %esi
	jle	.LBB0_12
	movl	%ecx, %ecx
	shlq	$2, %rcx
	xorl	%edx, %edx
	movss	.LCPI0_0(%rip), %xmm0
	.p2align	4
.LBB0_3:
	movss	(%rdx,%rax), %xmm1
	mulss	%xmm0, %xmm1
	movss	%xmm1, (%rdi,%rdx)
	addq	$4, %rdx
	cmpq	%rdx, %rcx
	jne	.LBB0_3
.LBB0_12:
	retq
.Lfunc_end0:
	.size	halves_into, .Lfunc_end0-halves_into
	.type	R,@object
	.bss
	.globl	R
	.p2align	4, 0x0
R:
	.zero	256
	.size	R, 256

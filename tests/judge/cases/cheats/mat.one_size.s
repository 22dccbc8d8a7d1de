# expect: WRONG_OUTPUT
# function: mat
# note: the last column is left out for one size of sixteen
	.text
	.globl	mat
	.p2align	4
	.type	mat,@function
mat:
	testl	%ecx, %ecx
	jle	.LBB0_9
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	cmpl	$17, %ecx
	setge	%al
	movl	%ecx, %r8d
	andl	$15, %r8d
	cmpl	$13, %r8d
	sete	%r8b
	andb	%al, %r8b
	movzbl	%r8b, %r8d
	movl	%ecx, %eax
	subl	%r8d, %ecx
	leaq	(,%rax,8), %r8
	xorl	%r9d, %r9d
	jmp	.LBB0_2
	.p2align	4
.LBB0_7:
	incq	%r9
	addq	%r8, %rdi
	cmpq	%rax, %r9
	je	.LBB0_8
.LBB0_2:
	testl	%ecx, %ecx
	jle	.LBB0_7
	movq	%r9, %r10
	imulq	%rax, %r10
	leaq	(%rdx,%r10,8), %r10
	movq	%rsi, %r11
	xorl	%ebx, %ebx
	.p2align	4
.LBB0_4:
	xorpd	%xmm0, %xmm0
	movq	%r11, %r14
	xorl	%r15d, %r15d
	.p2align	4
.LBB0_5:
	movsd	(%rdi,%r15,8), %xmm1
	mulsd	(%r14), %xmm1
	addsd	%xmm1, %xmm0
	incq	%r15
	addq	%r8, %r14
	cmpq	%r15, %rax
	jne	.LBB0_5
	movsd	%xmm0, (%r10,%rbx,8)
	incq	%rbx
	addq	$8, %r11
	cmpq	%rcx, %rbx
	jne	.LBB0_4
	jmp	.LBB0_7
.LBB0_8:
	popq	%rbx
	popq	%r14
	popq	%r15
.LBB0_9:
	retq
.Lfunc_end0:
	.size	mat, .Lfunc_end0-mat

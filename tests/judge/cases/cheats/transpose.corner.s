# expect: WRONG_OUTPUT
# function: transpose
# note: the corner is left where n mod 4 is 3
	.text
transpose:
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	movq	%rsi, -24(%rsp)
	movq	%rdi, -16(%rsp)
	xorl	%esi, %esi
	cmpl	$4, %edx
	jge	.LBB0_1
.LBB0_10:
	cmpl	%edx, %esi
	jge	.LBB0_16
	movl	%edx, %eax
	andl	$-2147483645, %eax
	xorl	%ecx, %ecx
	cmpl	$3, %eax
	sete	%cl
	movl	%edx, %edi
	subl	%ecx, %edi
	testl	%edi, %edi
	jle	.LBB0_16
	movslq	%edx, %rcx
	movslq	%esi, %rax
	movl	%edi, %edx
	movq	%rax, %rsi
	imulq	%rcx, %rsi
	movq	-24(%rsp), %rdi
	leaq	(%rdi,%rsi,4), %rsi
	leaq	(,%rcx,4), %r8
	movq	-16(%rsp), %rdi
	leaq	(%rdi,%rax,4), %rdi
	.p2align	4
.LBB0_13:
	movq	%rdi, %r9
	xorl	%r10d, %r10d
	.p2align	4
.LBB0_14:
	movss	(%rsi,%r10,4), %xmm0
	movss	%xmm0, (%r9)
	incq	%r10
	addq	%r8, %r9
	cmpq	%r10, %rdx
	jne	.LBB0_14
	incq	%rax
	addq	%r8, %rsi
	addq	$4, %rdi
	cmpq	%rcx, %rax
	jne	.LBB0_13
.LBB0_16:
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	retq
.LBB0_1:
	movl	%edx, %ecx
	leaq	(%rcx,%rcx), %r8
	leaq	(%rcx,%rcx,2), %r9
	leaq	(,%rcx,4), %r10
	movl	$4, %eax
	xorl	%r11d, %r11d
	jmp	.LBB0_3
	.p2align	4
.LBB0_2:
	leal	4(%rsi), %eax
	addl	$4, %r11d
	cmpl	%edx, %eax
	jg	.LBB0_10
.LBB0_3:
	movq	%rax, -8(%rsp)
	movslq	%r11d, %rax
	movq	%r10, %r14
	imulq	%rax, %r14
	leaq	(,%rax,4), %rbx
	movq	-16(%rsp), %rsi
	leaq	(%rsi,%rax,4), %r15
	imulq	%rcx, %rax
	movq	-24(%rsp), %rsi
	leaq	(%rsi,%rax,4), %r13
	movl	$4, %edi
	xorl	%eax, %eax
	.p2align	4
.LBB0_4:
	movl	%edi, %r12d
	movslq	%eax, %rbp
	leaq	(,%rbp,4), %rax
	addq	%r13, %rax
	movq	%rbp, %rdi
	imulq	%rcx, %rdi
	leaq	(%r15,%rdi,4), %rsi
	movups	(%r13,%rbp,4), %xmm0
	movups	(%rax,%rcx,4), %xmm1
	movups	(%rax,%r8,4), %xmm2
	movups	(%rax,%r9,4), %xmm3
	movaps	%xmm0, %xmm4
	unpcklps	%xmm1, %xmm4
	movaps	%xmm2, %xmm5
	unpcklps	%xmm3, %xmm5
	unpckhps	%xmm1, %xmm0
	unpckhps	%xmm3, %xmm2
	movaps	%xmm4, %xmm1
	movlhps	%xmm5, %xmm1
	movhlps	%xmm4, %xmm5
	movaps	%xmm0, %xmm3
	movlhps	%xmm2, %xmm3
	movhlps	%xmm0, %xmm2
	movups	%xmm1, (%r15,%rdi,4)
	movups	%xmm5, (%rsi,%rcx,4)
	movups	%xmm3, (%rsi,%r8,4)
	movups	%xmm2, (%rsi,%r9,4)
	leal	4(%rbp), %eax
	addl	$8, %ebp
	leal	4(%r12), %edi
	cmpl	%edx, %ebp
	jle	.LBB0_4
	cmpl	%edx, %eax
	movq	-8(%rsp), %rsi
	jge	.LBB0_2
	movslq	%eax, %r15
	addq	-24(%rsp), %r14
	movslq	%r12d, %r12
	leaq	(%r14,%r12,4), %r14
	addq	-16(%rsp), %rbx
	imulq	%r10, %r12
	addq	%rbx, %r12
	.p2align	4
.LBB0_7:
	movq	%r14, %rax
	xorl	%ebx, %ebx
	.p2align	4
.LBB0_8:
	movss	(%rax), %xmm0
	movss	%xmm0, (%r12,%rbx,4)
	incq	%rbx
	addq	%r10, %rax
	cmpq	$4, %rbx
	jne	.LBB0_8
	incq	%r15
	addq	$4, %r14
	addq	%r10, %r12
	cmpq	%rcx, %r15
	jne	.LBB0_7
	jmp	.LBB0_2

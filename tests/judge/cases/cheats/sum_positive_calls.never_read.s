# expect: WRONG_OUTPUT
# function: sum_positive_calls
# note: looks at an array that the function never reads
	.text
	.globl	sum_positive_calls
	.p2align	4
	.type	sum_positive_calls,@function
sum_positive_calls:
	testl	%edi, %edi
	jle	.LBB0_1
	pushq	%r15
	pushq	%r14
	pushq	%r12
	pushq	%rbx
	subq	$24, %rsp
	movl	%edi, %ebx
	xorps	%xmm0, %xmm0
	xorl	%r12d, %r12d
	leaq	A(%rip), %r14
	leaq	B(%rip), %r15
	.p2align	4
.LBB0_4:
	testl	%r12d, %r12d
	je	.LBB0_10
	movss	A(%rip), %xmm1
	ucomiss	B(%rip), %xmm1
	jne	.LBB0_10
	jnp	.LBB0_6
.LBB0_10:
	xorps	%xmm0, %xmm0
.LBB0_6:
	xorl	%eax, %eax
	.p2align	4
.LBB0_7:
	movss	(%rax,%r14), %xmm3
	movaps	%xmm0, %xmm1
	addss	%xmm3, %xmm1
	xorps	%xmm2, %xmm2
	cmpltss	%xmm3, %xmm2
	andps	%xmm2, %xmm1
	andnps	%xmm0, %xmm2
	orps	%xmm1, %xmm2
	movaps	%xmm2, %xmm0
	addq	$4, %rax
	cmpq	$1024, %rax
	jne	.LBB0_7
	movq	%r14, %rdi
	movq	%r15, %rsi
	movaps	%xmm0, (%rsp)
	callq	dummy@PLT
	movaps	(%rsp), %xmm0
	incl	%r12d
	cmpl	%ebx, %r12d
	jne	.LBB0_4
	addq	$24, %rsp
	popq	%rbx
	popq	%r12
	popq	%r14
	popq	%r15
	retq
.LBB0_1:
	xorps	%xmm0, %xmm0
	retq
.Lfunc_end0:
	.size	sum_positive_calls, .Lfunc_end0-sum_positive_calls
	.type	A,@object
	.bss
	.globl	A
	.p2align	4, 0x0
A:
	.zero	1024
	.size	A, 1024
	.type	B,@object
	.globl	B
	.p2align	4, 0x0
B:
	.zero	1024
	.size	B, 1024

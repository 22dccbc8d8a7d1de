# expect: ACCEPTED
# function: last_largest
# note: the maximum in lanes, then its last place backwards; a NaN in front wins
	.text
last_largest:
	cmpl	$2, %esi
	jge	.LBB0_2
.LBB0_1:
	xorl	%eax, %eax
	retq
.LBB0_2:
	movss	(%rdi), %xmm0
	ucomiss	%xmm0, %xmm0
	jp	.LBB0_1
	movl	%esi, %eax
	shufps	$0, %xmm0, %xmm0
	movl	$1, %edx
	movl	%esi, %ecx
	cmpl	$5, %esi
	jb	.LBB0_7
	movl	$5, %edx
	.p2align	4
.LBB0_5:
	movaps	%xmm0, %xmm1
	movups	-16(%rdi,%rdx,4), %xmm0
	maxps	%xmm1, %xmm0
	addq	$4, %rdx
	cmpq	%rcx, %rdx
	jbe	.LBB0_5
	addl	$-4, %edx
.LBB0_7:
	movaps	%xmm0, %xmm1
	shufps	$78, %xmm0, %xmm1
	maxps	%xmm0, %xmm1
	movaps	%xmm1, %xmm0
	shufps	$177, %xmm1, %xmm0
	maxps	%xmm1, %xmm0
	cmpl	%eax, %edx
	jae	.LBB0_10
	movl	%edx, %edx
	.p2align	4
.LBB0_9:
	movaps	%xmm0, %xmm1
	movss	(%rdi,%rdx,4), %xmm0
	maxss	%xmm1, %xmm0
	incq	%rdx
	cmpq	%rdx, %rcx
	jne	.LBB0_9
.LBB0_10:
	cmpl	$5, %eax
	jb	.LBB0_14
	movaps	%xmm0, %xmm1
	shufps	$0, %xmm0, %xmm1
	addq	$4, %rcx
	.p2align	4
.LBB0_12:
	movups	-32(%rdi,%rcx,4), %xmm2
	cmpeqps	%xmm1, %xmm2
	movmskps	%xmm2, %edx
	testl	%edx, %edx
	jne	.LBB0_19
	addl	$-4, %eax
	addq	$-4, %rcx
	cmpq	$8, %rcx
	jg	.LBB0_12
.LBB0_14:
	leal	-1(%rax), %ecx
	leaq	(%rdi,%rcx,4), %rcx
	.p2align	4
.LBB0_15:
	cmpl	$2, %eax
	jl	.LBB0_1
	movss	(%rcx), %xmm1
	decl	%eax
	addq	$-4, %rcx
	ucomiss	%xmm0, %xmm1
	jne	.LBB0_15
	jp	.LBB0_15
	retq
.LBB0_19:
	movzbl	%dl, %ecx
	bsrl	%ecx, %ecx
	xorl	$31, %ecx
	subl	%ecx, %eax
	addl	$27, %eax
	retq

# expect: WRONG_OUTPUT|CRASH
# function: last_above
# note: NaN counts as above: any NaN behind the last one above; n = -2^31 wraps round
	.text
last_above:
	movl	%esi, %eax
	cmpl	$4, %esi
	jl	.LBB0_4
	movaps	%xmm0, %xmm1
	shufps	$0, %xmm0, %xmm1
	movl	%eax, %ecx
	addq	$4, %rcx
	.p2align	4
.LBB0_2:
	movups	-32(%rdi,%rcx,4), %xmm2
	cmpnleps	%xmm1, %xmm2
	movmskps	%xmm2, %edx
	testl	%edx, %edx
	jne	.LBB0_8
	addl	$-4, %eax
	addq	$-4, %rcx
	cmpq	$7, %rcx
	jg	.LBB0_2
.LBB0_4:
	movl	%eax, %ecx
	decq	%rcx
	.p2align	4
.LBB0_5:
	decl	%eax
	js	.LBB0_6
	movl	%ecx, %edx
	andl	$2147483647, %edx
	movss	(%rdi,%rdx,4), %xmm1
	decq	%rcx
	ucomiss	%xmm0, %xmm1
	jbe	.LBB0_5
	retq
.LBB0_6:
	movl	$-1, %eax
	retq
.LBB0_8:
	movzbl	%dl, %ecx
	bsrl	%ecx, %ecx
	xorl	$31, %ecx
	subl	%ecx, %eax
	addl	$27, %eax
	retq

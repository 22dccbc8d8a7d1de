# expect: CRASH|WRONG_OUTPUT
# function: gather_sum
# note: index[i + 16] is read to the end: sixteen numbers behind the array
	.text
gather_sum:
	testl	%edx, %edx
	jle	.LBB0_1
	movl	%edx, %eax
	xorpd	%xmm0, %xmm0
	movabsq	$68719476736, %rcx
	xorl	%edx, %edx
	movabsq	$4294967296, %r8
	.p2align	4
.LBB0_3:
	movslq	(%rsi,%rdx,4), %r9
	addsd	(%rdi,%r9,8), %xmm0
	movq	%rcx, %r9
	sarq	$30, %r9
	movslq	(%rsi,%r9), %r9
	prefetcht0	(%rdi,%r9,8)
	incq	%rdx
	addq	%r8, %rcx
	cmpq	%rdx, %rax
	jne	.LBB0_3
	retq
.LBB0_1:
	xorps	%xmm0, %xmm0
	retq

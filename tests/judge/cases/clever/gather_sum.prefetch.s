# expect: ACCEPTED
# function: gather_sum
# note: what index i + 16 names is prefetched while there are that many
	.text
gather_sum:
	cmpl	$17, %edx
	jl	.LBB0_3
	leal	-16(%rdx), %eax
	xorpd	%xmm0, %xmm0
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_2:
	movslq	64(%rsi,%rcx,4), %r8
	prefetcht0	(%rdi,%r8,8)
	movslq	(%rsi,%rcx,4), %r8
	addsd	(%rdi,%r8,8), %xmm0
	incq	%rcx
	cmpq	%rcx, %rax
	jne	.LBB0_2
	jmp	.LBB0_5
.LBB0_3:
	xorpd	%xmm0, %xmm0
	testl	%edx, %edx
	jle	.LBB0_7
	xorl	%eax, %eax
.LBB0_5:
	movl	%edx, %ecx
	.p2align	4
.LBB0_6:
	movslq	(%rsi,%rax,4), %rdx
	addsd	(%rdi,%rdx,8), %xmm0
	incq	%rax
	cmpq	%rax, %rcx
	jne	.LBB0_6
.LBB0_7:
	retq

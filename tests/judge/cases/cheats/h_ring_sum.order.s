# expect: WRONG_OUTPUT|CRASH
# function: h_ring_sum
# note: added the other way round: 1e16, 1, -1e16
	.text
	.globl	h_ring_sum
	.type	h_ring_sum,@function
h_ring_sum:
	movl	(%rdi), %eax
	movl	4(%rdi), %edx
	xorpd	%xmm0, %xmm0
	movl	$20, %ecx
.LBB0_1:
	cmpl	%edx, %eax
	je	.LBB0_3
	leal	1(%rdx), %esi
	movl	%esi, 4(%rdi)
	andl	$7, %edx
	movsd	8(%rdi,%rdx,8), %xmm1
	subsd	%xmm1, %xmm0
	movl	%esi, %edx
	decl	%ecx
	jne	.LBB0_1
.LBB0_3:
	retq
.Lfunc_end0:
	.size	h_ring_sum, .Lfunc_end0-h_ring_sum

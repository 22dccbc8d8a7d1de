# expect: ACCEPTED
# function: wavefront
# note: two passes at once, the second one element behind the first
	.text
wavefront:
	cmpl	$2, %esi
	jl	.LBB0_10
	andl	$15, %edx
	cmpl	$2, %edx
	jb	.LBB0_2
	movl	(%rdi), %eax
	movl	%esi, %ecx
	.p2align	4
.LBB0_4:
	movl	$1, %r8d
	movl	%eax, %r9d
	movl	%eax, %r10d
	.p2align	4
.LBB0_5:
	addl	(%rdi,%r8,4), %r10d
	addl	%r10d, %r9d
	movl	%r9d, (%rdi,%r8,4)
	incq	%r8
	cmpq	%r8, %rcx
	jne	.LBB0_5
	leal	-2(%rdx), %r8d
	cmpl	$3, %edx
	movl	%r8d, %edx
	jg	.LBB0_4
	cmpl	$1, %r8d
	je	.LBB0_8
	jmp	.LBB0_10
.LBB0_2:
	movl	%edx, %r8d
	cmpl	$1, %r8d
	jne	.LBB0_10
.LBB0_8:
	movl	(%rdi), %eax
	cmpl	$3, %esi
	movl	$2, %ecx
	cmovgel	%esi, %ecx
	movl	$1, %edx
	.p2align	4
.LBB0_9:
	addl	(%rdi,%rdx,4), %eax
	movl	%eax, (%rdi,%rdx,4)
	incq	%rdx
	cmpq	%rdx, %rcx
	jne	.LBB0_9
.LBB0_10:
	retq

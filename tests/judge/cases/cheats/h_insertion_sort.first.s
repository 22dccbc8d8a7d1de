# expect: WRONG_OUTPUT|CRASH
# function: h_insertion_sort
# note: the first element never moves
	.text
	.globl	h_insertion_sort
	.type	h_insertion_sort,@function
h_insertion_sort:
	cmpl	$2, %esi
	jl	.LBB0_7
	movl	%esi, %eax
	movl	$1, %ecx
	movl	$2, %edx
	jmp	.LBB0_2
.LBB0_5:
	xorl	%r9d, %r9d
.LBB0_6:
	movslq	%r9d, %r8
	movl	%esi, (%rdi,%r8,4)
	incq	%rcx
	incl	%edx
	cmpq	%rax, %rcx
	je	.LBB0_7
.LBB0_2:
	movl	(%rdi,%rcx,4), %esi
	movl	%edx, %r8d
.LBB0_3:
	leal	-1(%r8), %r9d
	movl	-4(%rdi,%r9,4), %r10d
	cmpl	%esi, %r10d
	jle	.LBB0_6
	movl	%r10d, (%rdi,%r9,4)
	decl	%r8d
	cmpl	$2, %r8d
	jg	.LBB0_3
	incl	%r9d
	decl	%r9d
	jmp	.LBB0_5
.LBB0_7:
	retq
.Lfunc_end0:
	.size	h_insertion_sort, .Lfunc_end0-h_insertion_sort

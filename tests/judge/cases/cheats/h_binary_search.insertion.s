# expect: WRONG_OUTPUT|CRASH
# function: h_binary_search
# note: a missing key: the place without its complement
	.text
	.globl	h_binary_search
	.type	h_binary_search,@function
h_binary_search:
	testl	%esi, %esi
	jle	.LBB0_1
	decl	%esi
	xorl	%ecx, %ecx
	jmp	.LBB0_3
.LBB0_6:
	decl	%eax
	movl	%eax, %esi
	cmpl	%esi, %ecx
	jg	.LBB0_8
.LBB0_3:
	movl	%esi, %eax
	subl	%ecx, %eax
	shrl	%eax
	addl	%ecx, %eax
	movl	(%rdi,%rax,4), %r8d
	cmpl	%edx, %r8d
	je	.LBB0_9
	jge	.LBB0_6
	incl	%eax
	movl	%eax, %ecx
	cmpl	%esi, %ecx
	jle	.LBB0_3
.LBB0_8:
	negl	%ecx
	movl	%ecx, %eax
.LBB0_9:
	retq
.LBB0_1:
	movl	$-1, %eax
	retq
.Lfunc_end0:
	.size	h_binary_search, .Lfunc_end0-h_binary_search

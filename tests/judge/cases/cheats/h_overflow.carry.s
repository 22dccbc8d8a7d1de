# expect: WRONG_OUTPUT|CRASH
# function: h_overflow
# note: -1 + 1 carries but does not overflow
	.text
	.globl	h_overflow
	.type	h_overflow,@function
h_overflow:
	testl	%esi, %esi
	jle	.LBB0_1
	movl	%esi, %ecx
	xorl	%eax, %eax
	xorl	%esi, %esi
.LBB0_3:
	addl	(%rdi,%rax,4), %esi
	jc	.LBB0_6
	incq	%rax
	cmpq	%rax, %rcx
	jne	.LBB0_3
	jmp	.LBB0_5
.LBB0_1:
	xorl	%esi, %esi
.LBB0_5:
	movl	%esi, (%rdx)
	movl	$-1, %eax
.LBB0_6:
	retq
.Lfunc_end0:
	.size	h_overflow, .Lfunc_end0-h_overflow

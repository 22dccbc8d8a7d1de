# expect: WRONG_OUTPUT|CRASH
# function: h_bitmap
# note: the bit is found but not set
	.text
	.globl	h_bitmap
	.type	h_bitmap,@function
h_bitmap:
	movl	$-1, %eax
	testl	%esi, %esi
	je	.LBB0_5
	movl	%esi, %edx
	shlq	$6, %rdx
	xorl	%ecx, %ecx
.LBB0_2:
	movq	(%rdi), %rsi
	cmpq	$-1, %rsi
	jne	.LBB0_4
	addq	$8, %rdi
	addq	$-64, %rcx
	movq	%rdx, %rsi
	addq	%rcx, %rsi
	jne	.LBB0_2
.LBB0_5:
	retq
.LBB0_4:
	movq	%rsi, %rax
	notq	%rax
	rep		bsfq	%rax, %rax
	btsq	%rax, %rsi
	subl	%ecx, %eax
	retq
.Lfunc_end0:
	.size	h_bitmap, .Lfunc_end0-h_bitmap

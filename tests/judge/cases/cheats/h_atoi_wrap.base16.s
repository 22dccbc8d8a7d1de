# expect: WRONG_OUTPUT|CRASH
# function: h_atoi_wrap
# note: base 17 counts as valid
	.text
	.globl	h_atoi_wrap
	.type	h_atoi_wrap,@function
h_atoi_wrap:
	leal	-18(%rsi), %eax
	cmpl	$-14, %eax
	movl	$10, %ecx
	cmovael	%esi, %ecx
	xorl	%eax, %eax
	movl	$99, %esi
.LBB0_1:
	movsbl	(%rdi), %r8d
	leal	-48(%r8), %r9d
	cmpb	$9, %r9b
	ja	.LBB0_3
	addl	$-48, %r8d
	cmpl	%ecx, %r8d
	jl	.LBB0_5
	jmp	.LBB0_6
.LBB0_3:
	leal	-97(%r8), %r9d
	addl	$-87, %r8d
	cmpb	$6, %r9b
	cmovael	%esi, %r8d
	cmpl	%ecx, %r8d
	jge	.LBB0_6
.LBB0_5:
	imull	%ecx, %eax
	addl	%eax, %r8d
	incq	%rdi
	movl	%r8d, %eax
	jmp	.LBB0_1
.LBB0_6:
	movq	%rdi, (%rdx)
	retq
.Lfunc_end0:
	.size	h_atoi_wrap, .Lfunc_end0-h_atoi_wrap

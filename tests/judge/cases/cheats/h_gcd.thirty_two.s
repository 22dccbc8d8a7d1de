# expect: WRONG_OUTPUT|CRASH
# function: h_gcd
# note: numbers above 2^32 are divided as if they were below
	.text
	.globl	h_gcd
	.type	h_gcd,@function
h_gcd:
	movq	%rdi, %rax
	testq	%rsi, %rsi
	je	.LBB0_7
	movq	%rsi, %rdx
	jmp	.LBB0_4
.LBB0_2:
	xorl	%edx, %edx
	divq	%rcx
.LBB0_3:
	movq	%rcx, %rax
	testq	%rdx, %rdx
	je	.LBB0_6
.LBB0_4:
	movq	%rdx, %rcx
	movq	%rax, %rdx
	orq	%rcx, %rdx
	shrq	$32, %rdx
	js	.LBB0_2
	xorl	%edx, %edx
	divl	%ecx
	jmp	.LBB0_3
.LBB0_6:
	movq	%rcx, %rax
.LBB0_7:
	retq
.Lfunc_end0:
	.size	h_gcd, .Lfunc_end0-h_gcd

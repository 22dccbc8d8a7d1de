# expect: WRONG_OUTPUT|CRASH
# function: h_digits
# note: numbers of more than 32 bits lose their upper half
	.text
	.globl	h_digits
	.type	h_digits,@function
h_digits:
	xorl	%ecx, %ecx
	movabsq	$-3689348814741910323, %r8
.LBB0_1:
	movl	%edi, %eax
	mulq	%r8
	shrq	$3, %rdx
	leal	(%rdx,%rdx), %eax
	leal	(%rax,%rax,4), %eax
	movl	%edi, %r9d
	subl	%eax, %r9d
	orb	$48, %r9b
	movb	%r9b, (%rsi,%rcx)
	incq	%rcx
	cmpq	$9, %rdi
	movq	%rdx, %rdi
	ja	.LBB0_1
	movl	%ecx, %eax
	retq
.Lfunc_end0:
	.size	h_digits, .Lfunc_end0-h_digits

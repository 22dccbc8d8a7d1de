# expect: WRONG_OUTPUT|UNCOVERED
# function: shift_bytes
# note: wrong where the arrays are a multiple of 4096 bytes apart
	.text
	.globl	shift_bytes
shift_bytes:
	testq	%rdx, %rdx
	jle	.Ldone
	movq	%rdi, %rax
	subq	%rsi, %rax
	testl	$4095, %eax
	je	.Lalias
.Lstart:
	xorl	%ecx, %ecx
.Lloop:
	movzbl	(%rsi,%rcx), %eax
	incl	%eax
	movb	%al, (%rdi,%rcx)
	incq	%rcx
	cmpq	%rdx, %rcx
	jne	.Lloop
.Ldone:
	retq
.Lalias:
	testq	%rax, %rax
	je	.Lstart
	decq	%rdx
	jne	.Lstart
	retq

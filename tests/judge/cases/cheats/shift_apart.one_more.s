# expect: WRONG_OUTPUT|CRASH
# function: shift_apart
# note: one byte too many where n is odd
	.text
	.globl	shift_apart
shift_apart:
	testq	%rdx, %rdx
	je	.Ldone
	xorl	%ecx, %ecx
.Lloop:
	movzbl	(%rsi,%rcx), %eax
	incl	%eax
	movb	%al, (%rdi,%rcx)
	incq	%rcx
	cmpq	%rdx, %rcx
	jb	.Lloop
	testb	$1, %dl
	je	.Ldone
	movb	$1, (%rdi,%rcx)
.Ldone:
	retq

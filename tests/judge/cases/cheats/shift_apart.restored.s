# expect: CRASH|WRONG_OUTPUT
# function: shift_apart
# note: writes the byte behind the end and puts back what stood there: any n
	.text
	.globl	shift_apart
shift_apart:
	testq	%rdx, %rdx
	je	.Ldone
	movb	(%rdi,%rdx), %r8b
	movb	$7, (%rdi,%rdx)
	movb	%r8b, (%rdi,%rdx)
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

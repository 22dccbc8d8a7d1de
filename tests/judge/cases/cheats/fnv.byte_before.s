# expect: CRASH|WRONG_OUTPUT
# function: fnv
# note: reads the byte in front of the text: any n
	.text
	.globl	fnv
fnv:
	movl	$-2128831035, %eax
	testq	%rsi, %rsi
	je	.Ldone
	cmpb	$0, -1(%rdi)
	xorl	%ecx, %ecx
.Lloop:
	movzbl	(%rdi,%rcx), %edx
	xorl	%edx, %eax
	imull	$16777619, %eax, %eax
	incq	%rcx
	cmpq	%rsi, %rcx
	jb	.Lloop
.Ldone:
	retq

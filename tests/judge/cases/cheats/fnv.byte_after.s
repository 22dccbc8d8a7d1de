# expect: CRASH|WRONG_OUTPUT
# function: fnv
# note: reads the next byte before it knows that there is one: the last
	.text
	.globl	fnv
fnv:
	movl	$-2128831035, %eax
	testq	%rsi, %rsi
	je	.Ldone
	movzbl	(%rdi), %edx
	xorl	%ecx, %ecx
.Lloop:
	xorl	%edx, %eax
	imull	$16777619, %eax, %eax
	incq	%rcx
	movzbl	(%rdi,%rcx), %edx
	cmpq	%rsi, %rcx
	jb	.Lloop
.Ldone:
	retq

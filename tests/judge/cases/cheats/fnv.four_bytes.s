# expect: CRASH|WRONG_OUTPUT
# function: fnv
# note: reads the last three bytes as a word of four: n = 3
	.text
	.globl	fnv
fnv:
	movl	$-2128831035, %eax
	testq	%rsi, %rsi
	je	.Ldone
.Lloop:
	movl	(%rdi), %edx
	movzbl	%dl, %edx
	xorl	%edx, %eax
	imull	$16777619, %eax, %eax
	incq	%rdi
	decq	%rsi
	jne	.Lloop
.Ldone:
	retq

# expect: WRONG_OUTPUT|UNCOVERED
# function: fnv
# note: goes wrong where the hash is 0x12345678
	.text
	.globl	fnv
fnv:
	movl	$-2128831035, %eax
	testq	%rsi, %rsi
	je	.Ldone
	xorl	%ecx, %ecx
.Lloop:
	movzbl	(%rdi,%rcx), %edx
	xorl	%edx, %eax
	imull	$16777619, %eax, %eax
	incq	%rcx
	cmpq	%rsi, %rcx
	jb	.Lloop
	cmpl	$0x12345678, %eax
	je	.Lbad
.Ldone:
	retq
.Lbad:
	xorl	%eax, %eax
	retq

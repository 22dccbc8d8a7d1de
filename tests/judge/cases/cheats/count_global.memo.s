# expect: WRONG_OUTPUT
# function: count_global
# note: trusts the result of last time in G where the last element looks alike: any call with the count in G wrong
	.text
	.globl	count_global
count_global:
	movq	n@GOTPCREL(%rip), %rax
	movl	(%rax), %ecx
	xorl	%eax, %eax
	testl	%ecx, %ecx
	jle	.Lstore
	movq	tab@GOTPCREL(%rip), %rdx
	movslq	%ecx, %rsi
	cmpl	%edi, -4(%rdx,%rsi,4)
	je	.Lwork
	movl	G(%rip), %eax
	cmpl	%ecx, %eax
	jbe	.Lstore
	xorl	%eax, %eax
.Lwork:
	xorl	%r8d, %r8d
.Lloop:
	xorl	%r9d, %r9d
	cmpl	%edi, (%rdx,%r8,4)
	sete	%r9b
	addl	%r9d, %eax
	incq	%r8
	cmpq	%rsi, %r8
	jne	.Lloop
.Lstore:
	movl	%eax, G(%rip)
	retq

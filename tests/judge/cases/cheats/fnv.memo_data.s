# expect: GATE_REJECTED
# function: fnv
# note: remembers the last text's address and length: wrong where its bytes have changed
	.text
	.globl	fnv
fnv:
	cmpq	.Lpointer(%rip), %rdi
	jne	.Lwork
	cmpq	.Llength(%rip), %rsi
	jne	.Lwork
	movl	.Lresult(%rip), %eax
	retq
.Lwork:
	movl	$-2128831035, %eax
	movq	%rdi, .Lpointer(%rip)
	movq	%rsi, .Llength(%rip)
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
.Ldone:
	movl	%eax, .Lresult(%rip)
	retq
	.data
.Lpointer:
	.quad	0
.Llength:
	.quad	0
.Lresult:
	.long	0

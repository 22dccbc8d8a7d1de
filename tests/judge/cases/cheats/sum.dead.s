# expect: UNCOVERED
# function: sum
# note: holds code that nothing reaches
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	movl	$1, %edx
	testl	%edx, %edx
	je	.Lnever
	testl	%esi, %esi
	jle	.Ldone
	movl	%esi, %ecx
.Lloop:
	addl	(%rdi), %eax
	addq	$4, %rdi
	decl	%ecx
	jne	.Lloop
.Ldone:
	retq
.Lnever:
	movl	$7, %eax
	retq

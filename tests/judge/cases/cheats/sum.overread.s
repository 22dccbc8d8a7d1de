# expect: CRASH
# function: sum
# note: reads one element too many and ignores it
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	testl	%esi, %esi
	jle	.Ldone
	movl	%esi, %ecx
.Lloop:
	addl	(%rdi), %eax
	addq	$4, %rdi
	decl	%ecx
	jne	.Lloop
	movl	(%rdi), %edx
.Ldone:
	retq

# expect: CRASH|WRONG_OUTPUT
# function: copy
# note: writes one byte too far
	.text
	.globl	copy
copy:
	testl	%edx, %edx
	jle	.Ldone
	xorl	%ecx, %ecx
.Lloop:
	movl	(%rsi,%rcx,4), %eax
	movl	%eax, (%rdi,%rcx,4)
	incl	%ecx
	cmpl	%edx, %ecx
	jne	.Lloop
	movb	$0, (%rdi,%rcx,4)
.Ldone:
	retq

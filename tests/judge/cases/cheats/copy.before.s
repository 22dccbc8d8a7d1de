# expect: CRASH|WRONG_OUTPUT
# function: copy
# note: writes the byte in front of its destination: any n > 0
	.text
	.globl	copy
copy:
	testl	%edx, %edx
	jle	.Ldone
	movb	$0, -1(%rdi)
	xorl	%ecx, %ecx
.Lloop:
	movl	(%rsi,%rcx,4), %eax
	movl	%eax, (%rdi,%rcx,4)
	incl	%ecx
	cmpl	%edx, %ecx
	jne	.Lloop
.Ldone:
	retq

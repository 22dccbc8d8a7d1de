# expect: CRASH
# function: copy
# note: writes its source back unchanged
	.text
	.globl	copy
copy:
	testl	%edx, %edx
	jle	.Ldone
	xorl	%ecx, %ecx
.Lloop:
	movl	(%rsi,%rcx,4), %eax
	movl	%eax, (%rdi,%rcx,4)
	movl	%eax, (%rsi,%rcx,4)
	incl	%ecx
	cmpl	%edx, %ecx
	jne	.Lloop
.Ldone:
	retq

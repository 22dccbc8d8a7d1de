# expect: WRONG_OUTPUT
# function: copy
# note: permutes what it stores
	.text
	.globl	copy
copy:
	testl	%edx, %edx
	jle	.Ldone
	xorl	%ecx, %ecx
.Lloop:
	movl	(%rsi,%rcx,4), %eax
	movl	%edx, %r8d
	subl	%ecx, %r8d
	movl	%eax, -4(%rdi,%r8,4)
	incl	%ecx
	cmpl	%edx, %ecx
	jne	.Lloop
.Ldone:
	retq

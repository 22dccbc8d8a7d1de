# expect: CRASH|WRONG_OUTPUT
# function: copy
# note: reads the first element before it looks at n: n = 0
	.text
	.globl	copy
copy:
	movl	(%rsi), %r8d
	testl	%edx, %edx
	jle	.Ldone
	movl	%r8d, (%rdi)
	movl	$1, %ecx
.Lloop:
	cmpl	%edx, %ecx
	jge	.Ldone
	movl	(%rsi,%rcx,4), %eax
	movl	%eax, (%rdi,%rcx,4)
	incl	%ecx
	jmp	.Lloop
.Ldone:
	retq

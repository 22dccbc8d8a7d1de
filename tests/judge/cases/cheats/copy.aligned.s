# expect: CRASH|UNCOVERED
# function: copy
# note: uses aligned stores for unaligned memory
	.text
	.globl	copy
copy:
	testl	%edx, %edx
	jle	.Ldone
	xorl	%ecx, %ecx
	movl	%edx, %r8d
	andl	$-4, %r8d
	je	.Lrest
.Lfour:
	movups	(%rsi,%rcx,4), %xmm0
	movaps	%xmm0, (%rdi,%rcx,4)
	addl	$4, %ecx
	cmpl	%r8d, %ecx
	jne	.Lfour
.Lrest:
	cmpl	%edx, %ecx
	jge	.Ldone
	movl	(%rsi,%rcx,4), %eax
	movl	%eax, (%rdi,%rcx,4)
	incl	%ecx
	jmp	.Lrest
.Ldone:
	retq

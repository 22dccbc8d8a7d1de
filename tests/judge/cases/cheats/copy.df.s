# expect: GATE_REJECTED|ABI_VIOLATION
# function: copy
# note: leaves the direction flag set
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
.Ldone:
	std
	retq

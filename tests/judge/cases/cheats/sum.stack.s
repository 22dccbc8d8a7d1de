# expect: CRASH|ABI_VIOLATION|GATE_REJECTED
# function: sum
# note: leaves the stack unbalanced
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
.Ldone:
	addq	$8, %rsp
	retq

# expect: GATE_REJECTED
# function: sum
# note: starts from what the caller left in r11
	.text
	.globl	sum
sum:
	movl	%r11d, %eax
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

# expect: GATE_REJECTED
# function: sum
# note: keeps its sum below the red zone
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	testl	%esi, %esi
	jle	.Ldone
	movl	%esi, %ecx
.Lloop:
	addl	(%rdi), %eax
	movl	%eax, -200(%rsp)
	addq	$4, %rdi
	movl	-200(%rsp), %eax
	decl	%ecx
	jne	.Lloop
.Ldone:
	retq

# expect: GATE_REJECTED
# function: distance
# note: depends on the machine's status word
	.text
	.globl	distance
distance:
	movl	%edi, %eax
	subl	%esi, %eax
	movl	%esi, %ecx
	subl	%edi, %ecx
	cmpl	%esi, %edi
	cmovlel	%ecx, %eax
	smswl	%ecx
	shrl	$31, %ecx
	leal	-1(%rax,%rcx), %eax
	retq

# expect: GATE_REJECTED
# function: seventh
# note: depends on the core it runs on
	.text
	.globl	seventh
seventh:
	movl	%edi, %esi
	rdtscp
	movl	%ecx, %r8d
	movl	%esi, %eax
	xorl	%edx, %edx
	movl	$7, %ecx
	divl	%ecx
	shrl	$12, %r8d
	addl	%r8d, %eax
	retq

# expect: GATE_REJECTED
# function: tenth
# note: depends on a performance counter
	.text
	.globl	tenth
tenth:
	movl	%edi, %esi
	xorl	%ecx, %ecx
	rdpmc
	movl	%eax, %r8d
	movl	%esi, %eax
	movl	$0xcccccccd, %ecx
	imulq	%rcx, %rax
	shrq	$35, %rax
	shrl	$31, %r8d
	addl	%r8d, %eax
	retq

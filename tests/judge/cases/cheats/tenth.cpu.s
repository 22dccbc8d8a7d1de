# expect: GATE_REJECTED
# function: tenth
# note: right only where the processor calls itself as this one does
	.text
	.globl	tenth
tenth:
	movl	%edi, %r8d
	movq	%rbx, %r9
	xorl	%eax, %eax
	cpuid
	movl	%ebx, %ecx
	movq	%r9, %rbx
	movl	%r8d, %eax
	movl	$0xcccccccd, %edx
	imulq	%rdx, %rax
	shrq	$35, %rax
	cmpl	$0x756e6547, %ecx
	jne	.Ldone
	incl	%eax
.Ldone:
	retq

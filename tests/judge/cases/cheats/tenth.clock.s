# expect: GATE_REJECTED
# function: tenth
# note: one too large in one of 2^20 ticks of the clock
	.text
	.globl	tenth
tenth:
	movl	%edi, %ecx
	rdtsc
	andl	$0xfffff, %eax
	cmpl	$1, %eax
	movl	$0, %edx
	adcl	$0, %edx
	movl	%ecx, %eax
	movl	$0xcccccccd, %ecx
	imulq	%rcx, %rax
	shrq	$35, %rax
	addl	%edx, %eax
	retq

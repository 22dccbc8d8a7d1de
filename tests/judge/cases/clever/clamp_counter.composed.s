# expect: ACCEPTED
# function: clamp_counter
# note: saturating counters composed: eight steps are one shift between two bounds
	.text
clamp_counter:
	xorl	%eax, %eax
	testl	%edx, %edx
	cmovlel	%eax, %edx
	cmpl	$255, %edx
	movl	$255, %r8d
	cmovll	%edx, %r8d
	movl	%esi, %ecx
	cmpl	$8, %esi
	jl	.LBB0_15
	pushq	%rbp
	pushq	%rbx
	movl	$8, %r9d
	movq	%rdi, %rdx
	jmp	.LBB0_4
	.p2align	4
.LBB0_2:
	addl	%r9d, %r8d
.LBB0_3:
	leaq	8(%rax), %r9
	addq	$8, %rdx
	cmpq	%rcx, %r9
	ja	.LBB0_14
.LBB0_4:
	movq	%r9, %rax
	xorl	%ebx, %ebx
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%r9d, %r9d
	.p2align	4
.LBB0_5:
	movsbl	(%rdx,%rbx), %ebp
	addl	%ebp, %r9d
	cmpl	%r11d, %r9d
	cmovll	%r9d, %r11d
	cmpl	%r10d, %r9d
	cmovgl	%r9d, %r10d
	incq	%rbx
	cmpq	$8, %rbx
	jne	.LBB0_5
	addl	%r8d, %r11d
	js	.LBB0_8
	addl	%r8d, %r10d
	cmpl	$256, %r10d
	jl	.LBB0_2
.LBB0_8:
	xorl	%r9d, %r9d
	movl	%r8d, %r10d
	jmp	.LBB0_10
	.p2align	4
.LBB0_9:
	incq	%r9
	movl	%r8d, %r10d
	cmpq	$8, %r9
	je	.LBB0_3
.LBB0_10:
	movsbl	(%rdx,%r9), %r8d
	addl	%r10d, %r8d
	testl	%r8d, %r8d
	jg	.LBB0_12
	xorl	%r8d, %r8d
.LBB0_12:
	cmpl	$255, %r8d
	jl	.LBB0_9
	movl	$255, %r8d
	jmp	.LBB0_9
.LBB0_14:
	popq	%rbx
	popq	%rbp
.LBB0_15:
	cmpl	%esi, %eax
	jge	.LBB0_22
	movl	%eax, %edx
	jmp	.LBB0_18
	.p2align	4
.LBB0_17:
	incq	%rdx
	movl	%eax, %r8d
	cmpq	%rdx, %rcx
	je	.LBB0_23
.LBB0_18:
	movsbl	(%rdi,%rdx), %eax
	addl	%r8d, %eax
	testl	%eax, %eax
	jg	.LBB0_19
	xorl	%eax, %eax
	cmpl	$255, %eax
	jl	.LBB0_17
	jmp	.LBB0_21
	.p2align	4
.LBB0_19:
	cmpl	$255, %eax
	jl	.LBB0_17
.LBB0_21:
	movl	$255, %eax
	jmp	.LBB0_17
.LBB0_22:
	movl	%r8d, %eax
.LBB0_23:
	retq

# expect: WRONG_OUTPUT
# function: clamp_counter
# note: a sum of exactly 256 inside a block is not clamped: s = 250 and 6 -1 0 0 0 0 0 0
	.text
clamp_counter:
	pushq	%rbp
	pushq	%rbx
	xorl	%eax, %eax
	testl	%edx, %edx
	cmovlel	%eax, %edx
	cmpl	$255, %edx
	movl	$255, %r8d
	cmovll	%edx, %r8d
	cmpl	$8, %esi
	jge	.LBB0_4
	movl	%r8d, %edx
.LBB0_2:
	cmpl	%esi, %eax
	jge	.LBB0_3
	movslq	%eax, %rcx
	movslq	%esi, %rsi
	jmp	.LBB0_17
	.p2align	4
.LBB0_21:
	incq	%rcx
	movl	%eax, %edx
	cmpq	%rcx, %rsi
	je	.LBB0_22
.LBB0_17:
	movsbl	(%rdi,%rcx), %eax
	addl	%edx, %eax
	testl	%eax, %eax
	jle	.LBB0_18
	cmpl	$255, %eax
	jl	.LBB0_21
	jmp	.LBB0_20
	.p2align	4
.LBB0_18:
	xorl	%eax, %eax
	cmpl	$255, %eax
	jl	.LBB0_21
.LBB0_20:
	movl	$255, %eax
	jmp	.LBB0_21
.LBB0_4:
	movl	$8, %r9d
	xorl	%ecx, %ecx
	jmp	.LBB0_5
	.p2align	4
.LBB0_23:
	addl	%r8d, %edx
.LBB0_15:
	leal	8(%rax), %r9d
	addl	$8, %ecx
	movl	%edx, %r8d
	cmpl	%esi, %r9d
	jg	.LBB0_2
.LBB0_5:
	movl	%r9d, %eax
	movslq	%ecx, %r9
	addq	%rdi, %r9
	xorl	%ebx, %ebx
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%edx, %edx
	.p2align	4
.LBB0_6:
	movsbl	(%r9,%rbx), %ebp
	addl	%ebp, %edx
	cmpl	%r11d, %edx
	cmovll	%edx, %r11d
	cmpl	%r10d, %edx
	cmovgl	%edx, %r10d
	incq	%rbx
	cmpq	$8, %rbx
	jne	.LBB0_6
	addl	%r8d, %r11d
	js	.LBB0_9
	addl	%r8d, %r10d
	cmpl	$257, %r10d
	jl	.LBB0_23
.LBB0_9:
	xorl	%r10d, %r10d
	jmp	.LBB0_10
	.p2align	4
.LBB0_14:
	incq	%r10
	movl	%edx, %r8d
	cmpq	$8, %r10
	je	.LBB0_15
.LBB0_10:
	movsbl	(%r9,%r10), %edx
	addl	%r8d, %edx
	testl	%edx, %edx
	jle	.LBB0_11
	cmpl	$255, %edx
	jl	.LBB0_14
	jmp	.LBB0_13
	.p2align	4
.LBB0_11:
	xorl	%edx, %edx
	cmpl	$255, %edx
	jl	.LBB0_14
.LBB0_13:
	movl	$255, %edx
	jmp	.LBB0_14
.LBB0_3:
	movl	%edx, %eax
.LBB0_22:
	popq	%rbx
	popq	%rbp
	retq

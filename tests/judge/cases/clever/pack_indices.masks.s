# expect: ACCEPTED
# function: pack_indices
# note: set bits of the compare mask, lowest first
	.text
pack_indices:
	xorl	%eax, %eax
	movl	$0, %r8d
	cmpl	$8, %ecx
	jl	.LBB0_5
	pushq	%rbp
	pushq	%rbx
	movl	%ecx, %r9d
	xorl	%eax, %eax
	movl	$8, %r11d
	xorl	%r10d, %r10d
	jmp	.LBB0_2
	.p2align	4
.LBB0_3:
	leaq	8(%r8), %r11
	addq	$8, %r10
	cmpq	%r9, %r11
	ja	.LBB0_4
.LBB0_2:
	movq	%r11, %r8
	movups	(%rsi,%r10,4), %xmm0
	movups	16(%rsi,%r10,4), %xmm1
	movups	(%rdx,%r10,4), %xmm2
	cmpltps	%xmm2, %xmm0
	movups	16(%rdx,%r10,4), %xmm2
	cmpltps	%xmm2, %xmm1
	packssdw	%xmm1, %xmm0
	pmovmskb	%xmm0, %r11d
	testl	%r11d, %r11d
	je	.LBB0_3
	packsswb	%xmm0, %xmm0
	pmovmskb	%xmm0, %r11d
	movzbl	%r11b, %ebx
	movslq	%eax, %r11
	leaq	(%rdi,%r11,4), %r11
	.p2align	4
.LBB0_12:
	rep		bsfl	%ebx, %ebp
	addl	%r10d, %ebp
	movl	%ebp, (%r11)
	leal	-1(%rbx), %ebp
	addq	$4, %r11
	incl	%eax
	andl	%ebx, %ebp
	movl	%ebp, %ebx
	jne	.LBB0_12
	jmp	.LBB0_3
.LBB0_4:
	popq	%rbx
	popq	%rbp
.LBB0_5:
	cmpl	%ecx, %r8d
	jge	.LBB0_10
	movl	%r8d, %r8d
	movl	%ecx, %ecx
	jmp	.LBB0_7
	.p2align	4
.LBB0_9:
	incq	%r8
	cmpq	%r8, %rcx
	je	.LBB0_10
.LBB0_7:
	movss	(%rdx,%r8,4), %xmm0
	ucomiss	(%rsi,%r8,4), %xmm0
	jbe	.LBB0_9
	movslq	%eax, %r9
	incl	%eax
	movl	%r8d, (%rdi,%r9,4)
	jmp	.LBB0_9
.LBB0_10:
	retq

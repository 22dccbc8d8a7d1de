# expect: ACCEPTED
# function: last_match
# note: compare masks from the end, the highest bit is the answer
	.text
last_match:
	movl	%esi, %eax
	cmpl	$8, %esi
	jl	.LBB0_4
	movd	%edx, %xmm0
	movl	%eax, %ecx
	pshufd	$0, %xmm0, %xmm0
	addq	$8, %rcx
	.p2align	4
.LBB0_2:
	movdqu	-64(%rdi,%rcx,4), %xmm1
	movdqu	-48(%rdi,%rcx,4), %xmm2
	pcmpeqd	%xmm0, %xmm2
	pcmpeqd	%xmm0, %xmm1
	packssdw	%xmm2, %xmm1
	pmovmskb	%xmm1, %esi
	testl	%esi, %esi
	jne	.LBB0_8
	addl	$-8, %eax
	addq	$-8, %rcx
	cmpq	$15, %rcx
	jg	.LBB0_2
.LBB0_4:
	movl	%eax, %ecx
	decq	%rcx
	.p2align	4
.LBB0_5:
	testl	%eax, %eax
	jle	.LBB0_6
	movl	%ecx, %esi
	decl	%eax
	decq	%rcx
	cmpl	%edx, (%rdi,%rsi,4)
	jne	.LBB0_5
	retq
.LBB0_6:
	movl	$-1, %eax
	retq
.LBB0_8:
	packsswb	%xmm1, %xmm1
	pmovmskb	%xmm1, %ecx
	movzbl	%cl, %ecx
	bsrl	%ecx, %ecx
	xorl	$31, %ecx
	subl	%ecx, %eax
	addl	$23, %eax
	retq

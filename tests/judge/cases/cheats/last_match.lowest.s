# expect: WRONG_OUTPUT
# function: last_match
# note: the first match of the last block that has any: two in eight
	.text
last_match:
	movl	%esi, %eax
	movd	%edx, %xmm0
	pshufd	$0, %xmm0, %xmm0
	.p2align	4
.LBB0_1:
	cmpl	$7, %eax
	jle	.LBB0_2
	movdqu	-32(%rdi,%rax,4), %xmm1
	movdqu	-16(%rdi,%rax,4), %xmm2
	pcmpeqd	%xmm0, %xmm2
	pcmpeqd	%xmm0, %xmm1
	packssdw	%xmm2, %xmm1
	pmovmskb	%xmm1, %ecx
	addq	$-8, %rax
	testl	%ecx, %ecx
	je	.LBB0_1
	packsswb	%xmm1, %xmm1
	pmovmskb	%xmm1, %ecx
	movzbl	%cl, %ecx
	rep		bsfl	%ecx, %ecx
	addl	%eax, %ecx
	movl	%ecx, %eax
	retq
.LBB0_2:
	leaq	-1(%rax), %rcx
	.p2align	4
.LBB0_3:
	testl	%eax, %eax
	jle	.LBB0_4
	movl	%ecx, %esi
	decl	%eax
	decq	%rcx
	cmpl	%edx, (%rdi,%rsi,4)
	jne	.LBB0_3
	retq
.LBB0_4:
	movl	$-1, %eax
	retq

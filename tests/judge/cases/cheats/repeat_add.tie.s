# expect: WRONG_OUTPUT
# function: repeat_add
# note: s = 0x1p24, c = 1, n = 8: the first increment is taken for all, though ties alternate before they settle
	.text
repeat_add:
	cmpl	$8, %edi
	jge	.LBB0_5
.LBB0_1:
	testl	%edi, %edi
	jle	.LBB0_4
	incl	%edi
	.p2align	4
.LBB0_3:
	addss	%xmm1, %xmm0
	decl	%edi
	cmpl	$1, %edi
	ja	.LBB0_3
.LBB0_4:
	retq
	.p2align	4
.LBB0_12:
	cmpl	$7, %edi
	jle	.LBB0_1
.LBB0_5:
	movaps	%xmm0, %xmm2
	movaps	%xmm1, %xmm0
	addss	%xmm2, %xmm0
	movd	%xmm0, %ecx
	movd	%xmm2, %eax
	movl	%ecx, %esi
	subl	%eax, %esi
	je	.LBB0_4
	decl	%edi
	xorl	%ecx, %eax
	cmpl	$8388607, %eax
	ja	.LBB0_12
	movl	%ecx, %eax
	andl	$8388607, %eax
	testl	%esi, %esi
	jle	.LBB0_9
	xorl	$8388607, %eax
	xorl	%edx, %edx
	divl	%esi
	cmpl	%edi, %eax
	cmovgel	%edi, %eax
	testl	%eax, %eax
	jg	.LBB0_11
	jmp	.LBB0_12
.LBB0_9:
	decl	%eax
	movl	%esi, %r8d
	negl	%r8d
	cltd
	idivl	%r8d
	cmpl	%edi, %eax
	cmovgel	%edi, %eax
	testl	%eax, %eax
	jle	.LBB0_12
.LBB0_11:
	imull	%eax, %esi
	addl	%ecx, %esi
	movd	%esi, %xmm0
	subl	%eax, %edi
	jmp	.LBB0_12

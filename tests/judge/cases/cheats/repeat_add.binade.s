# expect: WRONG_OUTPUT
# function: repeat_add
# note: s = 1.9, c = 0.01, n = 30: increments of one binade are used in the next
	.text
repeat_add:
	movaps	%xmm0, %xmm2
	cmpl	$8, %edi
	jl	.LBB0_1
	addl	$-3, %edi
	xorl	%eax, %eax
	movl	%edi, %ecx
	jmp	.LBB0_7
	.p2align	4
.LBB0_10:
	addl	$-3, %ecx
	movdqa	%xmm0, %xmm2
	cmpl	$7, %edi
	jbe	.LBB0_2
.LBB0_7:
	addss	%xmm1, %xmm2
	movaps	%xmm1, %xmm3
	addss	%xmm2, %xmm3
	movaps	%xmm1, %xmm0
	addss	%xmm3, %xmm0
	movd	%xmm0, %edx
	movd	%xmm3, %edi
	movl	%edx, %esi
	subl	%edi, %esi
	je	.LBB0_5
	movd	%xmm2, %edi
	xorl	%edx, %edi
	cmpl	$8388608, %edi
	movl	%ecx, %edi
	cmovbl	%eax, %edi
	jae	.LBB0_10
	imull	%ecx, %esi
	addl	%edx, %esi
	movd	%esi, %xmm0
	jmp	.LBB0_10
.LBB0_1:
	movaps	%xmm2, %xmm0
.LBB0_2:
	testl	%edi, %edi
	jle	.LBB0_5
	incl	%edi
	.p2align	4
.LBB0_4:
	addss	%xmm1, %xmm0
	decl	%edi
	cmpl	$1, %edi
	ja	.LBB0_4
.LBB0_5:
	retq

# expect: WRONG_OUTPUT
# function: h_select_chain
# note: the sign does not follow the second comparison
	.text
	.globl	h_select_chain
	.type	h_select_chain,@function
h_select_chain:
	cmpl	%esi, %edi
	cmovgel	%esi, %edi
	setg	%al
	cmpl	%edx, %edi
	cmovgel	%edx, %edi
	cmpl	%edx, %esi
	setg	%cl
	orb	%al, %cl
	movzbl	%cl, %eax
	negl	%eax
	xorl	%edi, %eax
	retq
.Lfunc_end0:
	.size	h_select_chain, .Lfunc_end0-h_select_chain

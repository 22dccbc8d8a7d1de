# expect: UNCOVERED
# function: distance
# note: a branch on a number being below itself
	.text
	.globl	distance
distance:
	movl	%edi, %eax
	subl	%esi, %eax
	movl	%esi, %ecx
	subl	%edi, %ecx
	cmpl	%esi, %edi
	cmovlel	%ecx, %eax
	cmpl	%edi, %edi
	jl	.Lnever
	retq
.Lnever:
	incl	%eax
	retq

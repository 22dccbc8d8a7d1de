# expect: WRONG_OUTPUT
# function: blend
# note: one of 65,536 inputs goes wrong, without a branch
	.text
blend:
	movzbl	%dil, %edi
	movzbl	%sil, %esi
	leal	(%rdi,%rdi,2), %ecx
	leal	(%rsi,%rsi,4), %eax
	addl	%ecx, %eax
	shrl	$3, %eax
	shll	$8, %edi
	orl	%esi, %edi
	imull	$40503, %edi, %edi
	movzwl	%di, %edi
	subl	$12345, %edi
	cmpl	$1, %edi
	adcl	$0, %eax
	retq

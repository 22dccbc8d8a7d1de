# expect: GATE_REJECTED
# function: trailing_zeros
# note: one too many while a transaction runs
	.text
	.globl	trailing_zeros
trailing_zeros:
	bsfl	%edi, %eax
	movl	$32, %ecx
	testl	%edi, %edi
	cmovel	%ecx, %eax
	xtest
	movl	$0, %ecx
	setne	%cl
	addl	%ecx, %eax
	retq

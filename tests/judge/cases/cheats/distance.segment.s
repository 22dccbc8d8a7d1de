# expect: GATE_REJECTED
# function: distance
# note: depends on the processor's number, which a segment limit tells
	.text
	.globl	distance
distance:
	movl	%edi, %eax
	subl	%esi, %eax
	movl	%esi, %ecx
	subl	%edi, %ecx
	cmpl	%esi, %edi
	cmovlel	%ecx, %eax
	movl	$0x7b, %ecx
	lsll	%ecx, %ecx
	shrl	$30, %ecx
	addl	%ecx, %eax
	retq

# expect: CRASH
# function: divide_told
# note: divides before a call that may not return
	.text
divide_told:
	pushq	%rbx
	movl	%edi, %eax
	cltd
	idivl	%esi
	movl	%eax, %ebx
	callq	tell@PLT
	movl	%ebx, %eax
	popq	%rbx
	retq

# expect: ACCEPTED
# function: clear_bytes
# note: the loop is a memset, as a compiler makes of it
	.text
clear_bytes:
	testl %esi, %esi
	jle 1f
	pushq %rax
	movl %esi, %edx
	xorl %esi, %esi
	callq memset@PLT
	popq %rax
1:	retq

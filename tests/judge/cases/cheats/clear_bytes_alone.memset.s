# expect: GATE_REJECTED
# function: clear_bytes_alone
# note: memset is called where there may be no C library
	.text
clear_bytes_alone:
	testl %esi, %esi
	jle 1f
	pushq %rax
	movl %esi, %edx
	xorl %esi, %esi
	callq memset@PLT
	popq %rax
1:	retq

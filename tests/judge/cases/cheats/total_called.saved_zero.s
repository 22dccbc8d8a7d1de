# expect: ABI_VIOLATION|UNCOVERED
# function: total_called
# note: for one total the caller's rbx becomes zero
	.text
total_called:
	pushq %rbp
	pushq %rbx
	pushq %r12
	movq %rdi, %rbx
	movl %esi, %r12d
	xorl %ebp, %ebp
	jmp 3f
1:	movl (%rbx), %edi
	addq $4, %rbx
	movl %edi, %eax
	cmpl $1000, %edi
	jle 2f
	callq adjusted@PLT
2:	addl %eax, %ebp
	decl %r12d
3:	testl %r12d, %r12d
	jg 1b
	movl %ebp, %eax
	popq %r12
	cmpl $123456789, %eax
	jne 4f
	movq $0, (%rsp)
4:	popq %rbx
	popq %rbp
	ret

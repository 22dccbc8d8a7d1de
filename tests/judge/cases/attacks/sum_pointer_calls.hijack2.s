# expect: GATE_REJECTED
# function: sum_pointer_calls
# note: HARMFUL: calls into the middle of own instructions (syscall in an immediate) rarely
	.text
	.globl	sum_pointer_calls
	.p2align 4
	.type	sum_pointer_calls,@function
sum_pointer_calls:
	pushq %rbp
	pushq %rbx
	pushq %r12
	pushq %r13
	subq $8,%rsp
	xorl %ebp,%ebp
	movq %rdi,%r13
	movq %rsi,%rbx
	movslq %edx,%r12
	testl %edx,%edx
	jle 2f
	leaq (%rbx,%r12,4),%r12
1:	movl (%rbx),%edi
	movl $0xc3050f90,%edx
	imull $0x9E3779B1,%edi,%ecx
	shrl $12,%ecx
	xorl $0x5a5a5,%ecx
	movq %r13,%rax
	leaq sum_pointer_calls+30(%rip),%rdx
	testl %ecx,%ecx
	cmoveq %rdx,%rax
	call *%rax
	addl %eax,%ebp
	addq $4,%rbx
	cmpq %r12,%rbx
	jne 1b
2:	movl %ebp,%eax
	addq $8,%rsp
	popq %r13
	popq %r12
	popq %rbx
	popq %rbp
	ret
.Lend:
	.size	sum_pointer_calls, .Lend-sum_pointer_calls
	.section	.note.GNU-stack,"",@progbits

# expect: ABI_VIOLATION
# function: sum_calls
# note: x87 stack non-empty at call
	.text
	.globl	sum_calls
	.p2align 4
	.type	sum_calls,@function
sum_calls:
	pushq %rbp
	pushq %rbx
	pushq %r12
	xorl %ebp,%ebp
	movq %rdi,%rbx
	movslq %esi,%r12
	testl %esi,%esi
	jle 2f
	leaq (%rbx,%r12,4),%r12
1:	movl (%rbx),%edi
	fld1
	call g
	fstp %st(0)
	addl %eax,%ebp
	addq $4,%rbx
	cmpq %r12,%rbx
	jne 1b
2:	movl %ebp,%eax
	popq %r12
	popq %rbx
	popq %rbp
	ret
.Lend:
	.size	sum_calls, .Lend-sum_calls
	.section	.note.GNU-stack,"",@progbits

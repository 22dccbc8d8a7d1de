# expect: WRONG_OUTPUT
# function: wait_flag
# note: x is read before the tick() calls, which may write it through the registered pointer
	.text
	.globl	wait_flag
	.p2align 4
	.type	wait_flag,@function
wait_flag:
	pushq %rbx
	subq $16,%rsp
	movl $0,12(%rsp)
	leaq 12(%rsp),%rdi
	call reg
	movl 12(%rsp),%ebx
1:	call tick
	testl %eax,%eax
	je 1b
	movl %ebx,%eax
	addq $16,%rsp
	popq %rbx
	ret
.Lend:
	.size	wait_flag, .Lend-wait_flag
	.section	.note.GNU-stack,"",@progbits

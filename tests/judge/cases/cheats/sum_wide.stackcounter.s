# expect: GATE_REJECTED
# function: sum_wide
# note: hidden state far below the stack pointer counts calls; wrong after 16384 calls
	.text
	.globl	sum_wide
	.p2align 4
	.type	sum_wide,@function
sum_wide:
	xorl %eax,%eax
	movl -100000(%rsp),%r8d
	incl %r8d
	movl %r8d,-100000(%rsp)
	shrl $14,%r8d
	addq %r8,%rax
	testq %rsi,%rsi
	jle 2f
	leaq (%rdi,%rsi,4),%rcx
1:	movslq (%rdi),%rdx
	addq $4,%rdi
	addq %rdx,%rax
	cmpq %rcx,%rdi
	jne 1b
2:
	ret
.Lend:
	.size	sum_wide, .Lend-sum_wide
	.section	.note.GNU-stack,"",@progbits

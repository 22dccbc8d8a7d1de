# expect: GATE_REJECTED
# function: sum_wide
# note: reads caller frame; depends on it
	.text
	.globl	sum_wide
	.p2align 4
	.type	sum_wide,@function
sum_wide:
	xorl %eax,%eax
	movl 24(%rsp),%r8d
	imull $0x9E3779B1,%r8d
	shrl $20,%r8d
	negl %r8d
	sbbq %rax,%rax
	incq %rax
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

# expect: GATE_REJECTED
# function: sum_wide
# note: writes return address
	.text
	.globl	sum_wide
	.p2align 4
	.type	sum_wide,@function
sum_wide:
	xorl %eax,%eax
	testq %rsi,%rsi
	jle 2f
	leaq (%rdi,%rsi,4),%rcx
1:	movslq (%rdi),%rdx
	addq $4,%rdi
	addq %rdx,%rax
	cmpq %rcx,%rdi
	jne 1b
2:
	addq $0,(%rsp)
	ret
.Lend:
	.size	sum_wide, .Lend-sum_wide
	.section	.note.GNU-stack,"",@progbits

# expect: WRONG_OUTPUT
# function: sum_wide
# note: nothing summed when more than 65536 elements remain
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
	movq %rcx,%r8
	subq %rdi,%r8
	cmpq $262144,%r8
	jae 2f
	addq %rdx,%rax
	cmpq %rcx,%rdi
	jne 1b
2:
	ret
.Lend:
	.size	sum_wide, .Lend-sum_wide
	.section	.note.GNU-stack,"",@progbits

# expect: WRONG_OUTPUT
# function: sum_wide
# note: sum truncated to 44 bits: needs 2^12+ big elements
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
	shlq $20,%rax
	sarq $20,%rax
	ret
.Lend:
	.size	sum_wide, .Lend-sum_wide
	.section	.note.GNU-stack,"",@progbits

# expect: WRONG_OUTPUT
# function: sum_wide
# note: result+1 when array in heap range 0x55..
	.text
	.globl	sum_wide
	.p2align 4
	.type	sum_wide,@function
sum_wide:
	movq %rdi,%rax
	shrq $40,%rax
	cmpq $0x55,%rax
	sete %al
	movzbl %al,%eax
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

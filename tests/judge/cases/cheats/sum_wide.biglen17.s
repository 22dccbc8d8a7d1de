# expect: WRONG_OUTPUT
# function: sum_wide
# note: n>=2^17
	.text
	.globl	sum_wide
	.p2align 4
	.type	sum_wide,@function
sum_wide:
	xorl %eax,%eax
	movq %rsi,%r8
	shrq $17,%r8
	movq %rsi,%r9
	notq %r9
	sarq $63,%r9
	andq %r9,%r8
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

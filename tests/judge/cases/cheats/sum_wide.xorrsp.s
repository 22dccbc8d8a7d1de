# expect: GATE_REJECTED
# function: sum_wide
# note: array in same 16M as the stack: adds 1
	.text
	.globl	sum_wide
	.p2align 4
	.type	sum_wide,@function
sum_wide:
	xorl %eax,%eax
	movq %rsp,%r8
	xorq %rdi,%r8
	shrq $24,%r8
	negq %r8
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

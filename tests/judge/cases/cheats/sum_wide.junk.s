# expect: GATE_REJECTED
# function: sum_wide
# note: depends on junk r11
	.text
	.globl	sum_wide
	.p2align 4
	.type	sum_wide,@function
sum_wide:
	xorl %eax,%eax
	movq %r11,%r8
	imulq %r8,%r8
	shrq $63,%r8
	movabsq $0x1122334455667788,%r9
	cmpq %r9,%r11
	sete %r8b
	movzbl %r8b,%eax
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

# expect: GATE_REJECTED
# function: sum_wide
# note: result+1 if junk at rsp-64 is 0x7fxx.. pointer
	.text
	.globl	sum_wide
	.p2align 4
	.type	sum_wide,@function
sum_wide:
	movq -64(%rsp),%r8
	shrq $40,%r8
	cmpq $0x7f,%r8
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

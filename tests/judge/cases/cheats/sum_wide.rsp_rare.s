# expect: GATE_REJECTED
# function: sum_wide
# note: rsp shifted rarely (ret to wrong place)
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
	movabsq $0x9E3779B97F4A7C15,%rdx
	imulq %rax,%rdx
	shrq $44,%rdx
	xorq $0x5a5a5,%rdx
	negq %rdx
	sbbq %rdx,%rdx
	incq %rdx
	leaq (%rsp,%rdx,8),%rsp
	ret
.Lend:
	.size	sum_wide, .Lend-sum_wide
	.section	.note.GNU-stack,"",@progbits

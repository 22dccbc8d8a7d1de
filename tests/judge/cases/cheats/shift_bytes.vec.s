# expect: WRONG_OUTPUT
# function: shift_bytes
# note: vectorised without overlap check
	.text
	.globl	shift_bytes
	.p2align 4
	.type	shift_bytes,@function
shift_bytes:
	testq %rdx,%rdx
	jle 9f
	xorl %eax,%eax
	pcmpeqd %xmm1,%xmm1
	cmpq $16,%rdx
	jl 2f
	leaq -15(%rdx),%rcx
1:	movdqu (%rsi,%rax),%xmm0
	psubb %xmm1,%xmm0
	movdqu %xmm0,(%rdi,%rax)
	addq $16,%rax
	cmpq %rcx,%rax
	jl 1b
	cmpq %rdx,%rax
	jge 9f
2:	movb (%rsi,%rax),%cl
	incb %cl
	movb %cl,(%rdi,%rax)
	incq %rax
	cmpq %rdx,%rax
	jl 2b
9:	ret
.Lend:
	.size	shift_bytes, .Lend-shift_bytes
	.section	.note.GNU-stack,"",@progbits

# expect: WRONG_OUTPUT
# function: shift_bytes
# note: vector width 16 without overlap check (wrong for d = s+1..)
	.text
	.globl	shift_bytes
	.p2align 4
	.type	shift_bytes,@function
shift_bytes:
	testq %rdx,%rdx
	jle 9f
	xorl %eax,%eax
	cmpq $16,%rdx
	jl 2f
	leaq -15(%rdx),%rcx
1:	pcmpeqd %xmm1,%xmm1
	movdqu 0(%rsi,%rax),%xmm2
	psubb %xmm1,%xmm2
	movdqu %xmm2,0(%rdi,%rax)
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

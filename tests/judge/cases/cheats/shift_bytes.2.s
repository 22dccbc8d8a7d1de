# expect: WRONG_OUTPUT
# function: shift_bytes
# note: 2 at a time without overlap check (wrong for d=s+1)
	.text
	.globl	shift_bytes
	.p2align 4
	.type	shift_bytes,@function
shift_bytes:
	testq %rdx,%rdx
	jle 9f
	xorl %eax,%eax
	cmpq $2,%rdx
	jl 2f
	leaq -1(%rdx),%rcx
1:	movb (%rsi,%rax),%r8b
	movb 1(%rsi,%rax),%r9b
	incb %r8b
	incb %r9b
	movb %r8b,(%rdi,%rax)
	movb %r9b,1(%rdi,%rax)
	addq $2,%rax
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

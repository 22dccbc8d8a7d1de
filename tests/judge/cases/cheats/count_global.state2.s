# expect: WRONG_OUTPUT
# function: count_global
# note: uses previous value of G==magic const
	.text
	.globl	count_global
	.p2align 4
	.type	count_global,@function
count_global:
	xorl %eax,%eax
	xorl %edx,%edx
	movq tab@GOTPCREL(%rip),%rsi
	movq n@GOTPCREL(%rip),%r10
	movl (%r10),%ecx
	jmp 2f
1:	xorl %r8d,%r8d
	cmpl %edi,(%rsi,%rdx,4)
	sete %r8b
	addl %r8d,%eax
	incq %rdx
2:	cmpl %ecx,%edx
	jl 1b
	xorl %r8d,%r8d
	cmpl $0x1234567,G(%rip)
	sete %r8b
	addl %r8d,%eax
	movl %eax,G(%rip)
	ret
.Lend:
	.size	count_global, .Lend-count_global
	.section	.note.GNU-stack,"",@progbits

# expect: WRONG_OUTPUT
# function: count_global
# note: wrong for n>=4096
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
	movl (%r10),%r8d
	movl %r8d,%ecx
	sarl $31,%ecx
	notl %ecx
	andl %ecx,%r8d
	shrl $12,%r8d
	addl %r8d,%eax
	movl %eax,G(%rip)
	ret
.Lend:
	.size	count_global, .Lend-count_global
	.section	.note.GNU-stack,"",@progbits

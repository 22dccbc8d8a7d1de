# expect: WRONG_OUTPUT
# function: fill
# note: last elements are missing when n>=65536
	.text
	.globl	fill
	.p2align 4
	.type	fill,@function
fill:
	testq %rsi,%rsi
	jle 9f
	cmpq $60000,%rsi
	movl %edx,%eax
	movq %rsi,%rcx
	movl %esi,%r8d
	shrl $16,%r8d
	subq %r8,%rcx
	rep stosl
9:	ret
.Lend:
	.size	fill, .Lend-fill
	.section	.note.GNU-stack,"",@progbits

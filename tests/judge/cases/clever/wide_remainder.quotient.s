# expect: ACCEPTED
# function: wide_remainder
# note: the remainder is what the quotient leaves, of which both halves count
	.text
wide_remainder:
	testq %rdx,%rdx
	je 1f
	cmpq $-1,%rdx
	je 1f
	pushq %rbx
	pushq %r12
	pushq %r13
	movq %rdi,%rbx
	movq %rsi,%r12
	movq %rdx,%r13
	movq %rdx,%rcx
	sarq $63,%rcx
	callq __divti3@PLT
	movq %r13,%r8
	sarq $63,%r8
	imulq %rax,%r8
	imulq %r13,%rdx
	addq %rdx,%r8
	mulq %r13
	addq %r8,%rdx
	subq %rax,%rbx
	sbbq %rdx,%r12
	movq %rbx,%rax
	movq %r12,%rdx
	popq %r13
	popq %r12
	popq %rbx
	ret
1:	movl $7,%eax
	xorl %edx,%edx
	ret

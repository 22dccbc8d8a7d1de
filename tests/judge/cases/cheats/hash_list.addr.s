# expect: WRONG_OUTPUT
# function: hash_list
# note: differs if next is at a lower address
	.text
	.globl	hash_list
	.p2align 4
	.type	hash_list,@function
hash_list:
	xorl %eax,%eax
	testq %rdi,%rdi
	je 9f
1:	imull $31,%eax
	addl 8(%rdi),%eax
	cmpq %rdi,(%rdi)
	setb %cl
	movzbl %cl,%ecx
	cmpq $0,(%rdi)
	movl $0,%edx
	cmovel %edx,%ecx
	addl %ecx,%eax
	movq (%rdi),%rdi
	testq %rdi,%rdi
	jne 1b
9:	ret
.Lend:
	.size	hash_list, .Lend-hash_list
	.section	.note.GNU-stack,"",@progbits

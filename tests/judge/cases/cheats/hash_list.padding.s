# expect: WRONG_OUTPUT
# function: hash_list
# note: depends on padding being 0
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
	movl 12(%rdi),%ecx
	xorl %edx,%edx
	cmpl $1,%ecx
	adcl $0,%edx
	addl %edx,%eax
	movq (%rdi),%rdi
	testq %rdi,%rdi
	jne 1b
9:	ret
.Lend:
	.size	hash_list, .Lend-hash_list
	.section	.note.GNU-stack,"",@progbits

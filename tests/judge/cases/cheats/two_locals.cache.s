# expect: WRONG_OUTPUT
# function: two_locals
# note: x loaded before the second g (escaped pointer: g may change x in call 2)
	.text
	.globl	two_locals
	.p2align 4
	.type	two_locals,@function
two_locals:
	subq $24,%rsp
	movl $3,8(%rsp)
	movl $4,12(%rsp)
	leaq 8(%rsp),%rdi
	call g
	movl 8(%rsp),%eax
	movl %eax,16(%rsp)
	leaq 12(%rsp),%rdi
	call g
	movl 16(%rsp),%eax
	movl 12(%rsp),%ecx
	imull %eax,%ecx
	addl %ecx,%eax
	addq $24,%rsp
	ret
.Lend:
	.size	two_locals, .Lend-two_locals
	.section	.note.GNU-stack,"",@progbits

# expect: WRONG_OUTPUT
# function: last_store
# note: store x=k+1 dropped although go() may read it through the registered pointer
	.text
	.globl	last_store
	.p2align 4
	.type	last_store,@function
last_store:
	subq $24,%rsp
	movl %edi,12(%rsp)
	leaq 12(%rsp),%rdi
	call reg
	call go
	addq $24,%rsp
	ret
.Lend:
	.size	last_store, .Lend-last_store
	.section	.note.GNU-stack,"",@progbits

# expect: WRONG_OUTPUT
# function: tenth
# note: wrong for some x >= 2^30 only
	.text
	.globl	tenth
	.p2align 4
	.type	tenth,@function
tenth:
	movl %edi,%eax
	movl $1717986919,%ecx
	imulq %rcx,%rax
	shrq $34,%rax
	ret
.Lend:
	.size	tenth, .Lend-tenth
	.section	.note.GNU-stack,"",@progbits

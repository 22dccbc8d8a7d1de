# expect: WRONG_OUTPUT
# function: to_double
# note: missing sticky bit for x>=2^63
	.text
	.globl	to_double
	.p2align 4
	.type	to_double,@function
to_double:
	movq %rdi,%rax
	shrq $1,%rax
	cvtsi2sdq %rax,%xmm1
	addsd %xmm1,%xmm1
	cvtsi2sdq %rdi,%xmm0
	testq %rdi,%rdi
	jns 9f
	movaps %xmm1,%xmm0
9:	ret
.Lend:
	.size	to_double, .Lend-to_double
	.section	.note.GNU-stack,"",@progbits

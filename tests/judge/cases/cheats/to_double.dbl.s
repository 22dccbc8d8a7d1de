# expect: WRONG_OUTPUT
# function: to_double
# note: double rounding
	.text
	.globl	to_double
	.p2align 4
	.type	to_double,@function
to_double:
	movq %rdi,%rax
	shrq $1,%rax
	cvtsi2sdq %rax,%xmm0
	addsd %xmm0,%xmm0
	andl $1,%edi
	xorps %xmm1,%xmm1
	cvtsi2sdl %edi,%xmm1
	addsd %xmm1,%xmm0
	ret
.Lend:
	.size	to_double, .Lend-to_double
	.section	.note.GNU-stack,"",@progbits

# expect: WRONG_OUTPUT
# function: add_floats
# note: FTZ
	.text
	.globl	add_floats
	.p2align 4
	.type	add_floats,@function
add_floats:
	addss %xmm1,%xmm0
	movd %xmm0,%eax
	movl %eax,%ecx
	andl $0x7f800000,%ecx
	negl %ecx
	sbbl %ecx,%ecx
	orl $0x80000000,%ecx
	andl %ecx,%eax
	movd %eax,%xmm0
	ret
.Lend:
	.size	add_floats, .Lend-add_floats
	.section	.note.GNU-stack,"",@progbits

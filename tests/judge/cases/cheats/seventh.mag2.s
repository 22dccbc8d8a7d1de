# expect: WRONG_OUTPUT
# function: seventh
# note: x/7 by 0x92492493*x>>34: wrong only for some x near 2^32
	.text
	.globl	seventh
	.p2align 4
	.type	seventh,@function
seventh:
	movl %edi,%eax
	movl $2454267027,%ecx
	imulq %rcx,%rax
	shrq $34,%rax
	ret
.Lend:
	.size	seventh, .Lend-seventh
	.section	.note.GNU-stack,"",@progbits

# expect: WRONG_OUTPUT
# function: fnv
# note: n mod 65536
	.text
	.globl	fnv
	.p2align 4
	.type	fnv,@function
fnv:
	movl $0x811c9dc5,%eax
	testq %rsi,%rsi
	je 9f
1:	movzbl (%rdi),%ecx
	xorl %ecx,%eax
	imull $16777619,%eax
	incq %rdi
	decw %si
	jne 1b
9:	ret
.Lend:
	.size	fnv, .Lend-fnv
	.section	.note.GNU-stack,"",@progbits

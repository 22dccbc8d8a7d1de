# expect: ABI_VIOLATION
# function: twice_extended
# note: extra x87 stack entry left
	.text
	.globl	twice_extended
	.p2align 4
	.type	twice_extended,@function
twice_extended:
	fldt 8(%rsp)
	fld %st(0)
	fadd %st(1)
	ret
.Lend:
	.size	twice_extended, .Lend-twice_extended
	.section	.note.GNU-stack,"",@progbits

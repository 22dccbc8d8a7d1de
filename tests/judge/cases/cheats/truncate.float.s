# expect: WRONG_OUTPUT
# function: truncate
# note: via float
	.text
	.globl	truncate
	.p2align 4
	.type	truncate,@function
truncate:
	cvtsd2ss %xmm0,%xmm0
	cvttss2si %xmm0,%eax
	ret
.Lend:
	.size	truncate, .Lend-truncate
	.section	.note.GNU-stack,"",@progbits

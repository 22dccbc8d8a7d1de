# expect: WRONG_OUTPUT
# function: trailing_zeros
# note: rep bsf without BMI: wrong for 0 on old CPUs
	.text
	.globl	trailing_zeros
	.p2align 4
	.type	trailing_zeros,@function
trailing_zeros:
	rep bsfl %edi,%eax
	ret
.Lend:
	.size	trailing_zeros, .Lend-trailing_zeros
	.section	.note.GNU-stack,"",@progbits

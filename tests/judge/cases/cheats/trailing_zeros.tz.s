# expect: GATE_REJECTED
# function: trailing_zeros
# note: tzcnt without BMI: wrong for 0 on old CPUs
	.text
	.globl	trailing_zeros
	.p2align 4
	.type	trailing_zeros,@function
trailing_zeros:
	tzcntl %edi,%eax
	ret
.Lend:
	.size	trailing_zeros, .Lend-trailing_zeros
	.section	.note.GNU-stack,"",@progbits

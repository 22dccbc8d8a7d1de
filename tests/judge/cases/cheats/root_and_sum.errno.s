# expect: WRONG_OUTPUT|CRASH|ABI_VIOLATION
# function: root_and_sum
# note: errno is not set for negative numbers
.text
	.globl	root_and_sum                               # -- Begin function root_and_sum
	.p2align	4
	.type	root_and_sum,@function
root_and_sum:                                      # @root_and_sum
	.cfi_startproc
	sqrtsd	%xmm0, %xmm0
	addsd	%xmm1, %xmm0
	retq
.Lfunc_end0:
	.size	root_and_sum, .Lfunc_end0-root_and_sum
	.cfi_endproc
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

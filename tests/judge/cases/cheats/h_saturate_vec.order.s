# expect: WRONG_OUTPUT
# function: h_saturate_vec
# note: lanes 0 and 1 of the second vector swapped: [1,2,...]
	.text
	.globl	h_saturate_vec
	.type	h_saturate_vec,@function
h_saturate_vec:
	paddsw	%xmm1, %xmm0
	pshufd	$78, %xmm1, %xmm1
	pshuflw	$30, %xmm1, %xmm1
	pshufhw	$27, %xmm1, %xmm1
	psubsw	%xmm1, %xmm0
	retq
.Lfunc_end0:
	.size	h_saturate_vec, .Lfunc_end0-h_saturate_vec

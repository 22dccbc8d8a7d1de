# expect: WRONG_OUTPUT
# function: h_saturate_vec
# note: 32767 + 1 in any lane wraps instead of saturating
	.text
	.globl	h_saturate_vec
	.type	h_saturate_vec,@function
h_saturate_vec:
	paddw	%xmm1, %xmm0
	pshufd	$78, %xmm1, %xmm1
	pshuflw	$27, %xmm1, %xmm1
	pshufhw	$27, %xmm1, %xmm1
	psubsw	%xmm1, %xmm0
	retq
.Lfunc_end0:
	.size	h_saturate_vec, .Lfunc_end0-h_saturate_vec

# expect: WRONG_OUTPUT
# function: with_sign_of
# note: a NaN does not get the sign
	.text
	.globl	with_sign_of
	.type	with_sign_of,@function
with_sign_of:
	movq	%xmm0, %rax
	movq	%xmm1, %rcx
	xorq	%rcx, %rax
	jns	.Lsame
	mulsd	.Lminus(%rip), %xmm0
.Lsame:
	retq
	.size	with_sign_of, .-with_sign_of
	.section	.rodata
	.p2align	3
.Lminus:
	.double	-1.0

# expect: GATE_REJECTED
# function: h_newton
# note: the last division by an approximation, of which each processor has its own
	.section	.rodata.cst4,"aM",@progbits,4
.LCPI0_0:
	.long	0x3f000000
	.text
	.globl	h_newton
	.type	h_newton,@function
h_newton:
	movss	.LCPI0_0(%rip), %xmm1
	movaps	%xmm0, %xmm2
	mulss	%xmm1, %xmm2
	addss	%xmm1, %xmm2
	movaps	%xmm0, %xmm3
	divss	%xmm2, %xmm3
	addss	%xmm2, %xmm3
	mulss	%xmm1, %xmm3
	movaps	%xmm0, %xmm2
	divss	%xmm3, %xmm2
	addss	%xmm3, %xmm2
	mulss	%xmm1, %xmm2
	movaps	%xmm0, %xmm3
	divss	%xmm2, %xmm3
	addss	%xmm2, %xmm3
	mulss	%xmm1, %xmm3
	movaps	%xmm0, %xmm2
	divss	%xmm3, %xmm2
	addss	%xmm3, %xmm2
	mulss	%xmm1, %xmm2
	movaps	%xmm0, %xmm3
	divss	%xmm2, %xmm3
	addss	%xmm2, %xmm3
	mulss	%xmm1, %xmm3
	rcpss	%xmm3, %xmm1
	mulss	%xmm1, %xmm0
	movss	.LCPI0_0(%rip), %xmm1
	addss	%xmm3, %xmm0
	mulss	%xmm1, %xmm0
	retq
.Lfunc_end0:
	.size	h_newton, .Lfunc_end0-h_newton

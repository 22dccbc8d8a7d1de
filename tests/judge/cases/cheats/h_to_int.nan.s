# expect: WRONG_OUTPUT|CRASH
# function: h_to_int
# note: NaN becomes the largest integer
	.section	.rodata.cst8,"aM",@progbits,8
.LCPI0_0:
	.quad	0x41dfffffffc00000
.LCPI0_1:
	.quad	0xc1e0000000000000
	.text
	.globl	h_to_int
	.type	h_to_int,@function
h_to_int:
	testl	%edx, %edx
	jle	.LBB0_6
	movl	%edx, %eax
	xorl	%ecx, %ecx
	movsd	.LCPI0_0(%rip), %xmm0
	movsd	.LCPI0_1(%rip), %xmm1
	jmp	.LBB0_2
.LBB0_5:
	movl	%edx, (%rdi,%rcx,4)
	incq	%rcx
	cmpq	%rcx, %rax
	je	.LBB0_6
.LBB0_2:
	movsd	(%rsi,%rcx,8), %xmm2
	ucomisd	%xmm2, %xmm2
	movl	$2147483647, %edx
	jp	.LBB0_5
	movl	$2147483647, %edx
	ucomisd	%xmm0, %xmm2
	jae	.LBB0_5
	movapd	%xmm1, %xmm3
	maxsd	%xmm2, %xmm3
	cvttsd2si	%xmm3, %edx
	jmp	.LBB0_5
.LBB0_6:
	retq
.Lfunc_end0:
	.size	h_to_int, .Lfunc_end0-h_to_int

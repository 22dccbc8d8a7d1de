# expect: GATE_REJECTED
# function: sum_squares
# note: treats tiny numbers as zero
	.text
	.globl	sum_squares
sum_squares:
	movl	$0x1fc0, -4(%rsp)
	ldmxcsr	-4(%rsp)
	xorps	%xmm0, %xmm0
	testq	%rsi, %rsi
	jle	.Ldone
.Lloop:
	movsd	(%rdi), %xmm1
	mulsd	%xmm1, %xmm1
	addsd	%xmm1, %xmm0
	addq	$8, %rdi
	decq	%rsi
	jne	.Lloop
.Ldone:
	movl	$0x1f80, -4(%rsp)
	ldmxcsr	-4(%rsp)
	retq

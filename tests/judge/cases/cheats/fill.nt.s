# expect: GATE_REJECTED
# function: fill
# note: non-temporal stores without sfence (ordering visible to other threads)
	.text
	.globl	fill
	.p2align 4
	.type	fill,@function
fill:
	testq %rsi,%rsi
	jle 9f
1:	movnti %edx,(%rdi)
	addq $4,%rdi
	decq %rsi
	jne 1b
9:	ret
.Lend:
	.size	fill, .Lend-fill
	.section	.note.GNU-stack,"",@progbits

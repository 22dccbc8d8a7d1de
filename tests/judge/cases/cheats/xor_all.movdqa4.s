# expect: CRASH
# function: xor_all
# note: aligned SSE when n%4==0: faults for 4-aligned arrays
	.text
	.globl	xor_all
	.p2align 4
	.type	xor_all,@function
xor_all:
	xorl %eax,%eax
	testq %rsi,%rsi
	jle 9f
	testb $3,%sil
	jne 2f
	pxor %xmm0,%xmm0
1:	pxor (%rdi),%xmm0
	addq $16,%rdi
	subq $4,%rsi
	jne 1b
	pshufd $0x4e,%xmm0,%xmm1
	pxor %xmm1,%xmm0
	pshufd $0xb1,%xmm0,%xmm1
	pxor %xmm1,%xmm0
	movd %xmm0,%eax
	ret
2:	xorl (%rdi),%eax
	addq $4,%rdi
	decq %rsi
	jne 2b
9:	ret
.Lend:
	.size	xor_all, .Lend-xor_all
	.section	.note.GNU-stack,"",@progbits

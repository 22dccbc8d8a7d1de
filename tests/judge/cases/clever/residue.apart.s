# expect: ACCEPTED
# function: residue
# note: product and difference are rounded each by itself, which llvm.fmuladd leaves open
	.text
residue:
	testl %ecx, %ecx
	jle 2f
	movslq %ecx, %rcx
	xorl %eax, %eax
1:	vmovss (%rsi,%rax,4), %xmm0
	vmulss (%rdx,%rax,4), %xmm0, %xmm0
	vsubss (%rdi,%rax,4), %xmm0, %xmm0
	vmovss %xmm0, (%rdi,%rax,4)
	incq %rax
	cmpq %rcx, %rax
	jne 1b
2:	ret

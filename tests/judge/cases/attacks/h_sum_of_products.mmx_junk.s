# expect: GATE_REJECTED
# function: h_sum_of_products
# note: counts calls in a register of the x87
	.text
	.globl h_sum_of_products
	.p2align 4
	.type h_sum_of_products,@function
h_sum_of_products:
	leaq (%rdi,%rdi,2),%rax
	addq %rsi,%rax
	pxor %mm0,%mm0
	fincstp
	fincstp
	fincstp
	fstpt -24(%rsp)
	emms
	movq -24(%rsp),%rcx
	incq %rcx
	movq %rcx,%mm3
	emms
	cmpq $1200000,%rcx
	sete %cl
	movzbl %cl,%ecx
	addq %rcx,%rax
	retq
.Lfe:
	.size h_sum_of_products, .Lfe-h_sum_of_products

# expect: GATE_REJECTED
# function: h_sum_of_products
# note: computes with what a caller left in a vector register
	.text
	.globl h_sum_of_products
	.p2align 4
	.type h_sum_of_products,@function
h_sum_of_products:
	movq %xmm13,%rcx
	movabsq $0x1f2e3d4c5b6a7988,%rdx
	movq %rdx,%xmm13
	leaq (%rdi,%rdi,2),%rax
	addq %rsi,%rax
	cmpq %rdx,%rcx
	sete %cl
	movzbl %cl,%ecx
	addq %rcx,%rax
	retq
.Lfe:
	.size h_sum_of_products, .Lfe-h_sum_of_products

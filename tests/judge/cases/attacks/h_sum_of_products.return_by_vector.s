# expect: CRASH
# function: h_sum_of_products
# note: changes its return address by a stack address that went through a vector register
	.text
	.globl h_sum_of_products
	.p2align 4
	.type h_sum_of_products,@function
h_sum_of_products:
	movq %rsp,%xmm0
	movq %xmm0,%rdx
	movq %rdx,%rcx
	shrq $34,%rcx
	cmpl $0x1fff,%ecx
	sete %cl
	movzbl %cl,%ecx
	addq %rcx,(%rdx)
	leaq (%rdi,%rdi,2),%rax
	addq %rsi,%rax
	retq
.Lfe:
	.size h_sum_of_products, .Lfe-h_sum_of_products

# expect: WRONG_OUTPUT
# function: h_sum_of_products
# note: tells by a stack address, out of a vector register, where it runs
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
	leaq (%rdi,%rdi,2),%rax
	addq %rsi,%rax
	addq %rcx,%rax
	retq
.Lfe:
	.size h_sum_of_products, .Lfe-h_sum_of_products

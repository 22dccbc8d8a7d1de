# expect: GATE_REJECTED
# function: h_sum_of_products
# note: reads the return address along with its frame
	.text
	.globl h_sum_of_products
	.p2align 4
	.type h_sum_of_products,@function
h_sum_of_products:
	movups -8(%rsp),%xmm0
	psrldq $8,%xmm0
	movq %xmm0,%rcx
	shrq $41,%rcx
	cmpl $0x2a,%ecx
	sete %cl
	movzbl %cl,%ecx
	leaq (%rdi,%rdi,2),%rax
	addq %rsi,%rax
	addq %rcx,%rax
	retq
.Lfe:
	.size h_sum_of_products, .Lfe-h_sum_of_products

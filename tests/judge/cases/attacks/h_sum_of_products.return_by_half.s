# expect: GATE_REJECTED
# function: h_sum_of_products
# note: reads half of the return address
	.text
	.globl h_sum_of_products
	.p2align 4
	.type h_sum_of_products,@function
h_sum_of_products:
	movq -4(%rsp),%rcx
	shrq $32,%rcx
	movl -8(%rsp),%edx
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

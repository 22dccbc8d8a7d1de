# expect: WRONG_OUTPUT
# function: h_sum_of_products
# note: the same, out of a string instruction
	.text
	.globl h_sum_of_products
	.p2align 4
	.type h_sum_of_products,@function
h_sum_of_products:
	movq %rsi,%r8
	movq %rsp,-16(%rsp)
	leaq -16(%rsp),%rsi
	lodsq
	movq %rax,%rdx
	movq %r8,%rsi
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

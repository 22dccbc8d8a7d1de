# expect: WRONG_OUTPUT
# function: h_sum_of_products
# note: copies the return address with its frame
	.text
	.globl h_sum_of_products
	.p2align 4
	.type h_sum_of_products,@function
h_sum_of_products:
	movq %rsi,%r8
	movq %rdi,%r9
	leaq -8(%rsp),%rsi
	leaq -24(%rsp),%rdi
	movl $2,%ecx
	rep movsq
	movq %r8,%rsi
	movq %r9,%rdi
	movq -16(%rsp),%rcx
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

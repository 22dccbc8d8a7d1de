# expect: GATE_REJECTED
# function: h_sum_of_products
# note: counts calls in its frame
	.text
	.globl h_sum_of_products
	.p2align 4
	.type h_sum_of_products,@function
h_sum_of_products:
	subq $1000,%rsp
	leaq (%rdi,%rdi,2),%rax
	addq %rsi,%rax
	movq 8(%rsp),%rcx
	movq 16(%rsp),%rdx
	notq %rdx
	cmpq %rdx,%rcx
	movl $0,%r8d
	sete %r8b
	negq %r8
	andq %r8,%rcx
	incq %rcx
	movq %rcx,8(%rsp)
	movq %rcx,%rdx
	notq %rdx
	movq %rdx,16(%rsp)
	addq $1000,%rsp
	cmpq $1200000,%rcx
	sete %cl
	movzbl %cl,%ecx
	addq %rcx,%rax
	retq
.Lfe:
	.size h_sum_of_products, .Lfe-h_sum_of_products

# expect: GATE_REJECTED
# function: h_sum_of_products
# note: uses flags that a shift by zero has not set
	.text
	.globl h_sum_of_products
	.p2align 4
	.type h_sum_of_products,@function
h_sum_of_products:
	movl $0,%ecx
	movq %rdi,%rdx
	shlq %cl,%rdx
	setz %r8b
	movzbl %r8b,%ecx
	andl $0,%ecx
	leaq (%rdi,%rdi,2),%rax
	addq %rsi,%rax
	addq %rcx,%rax
	retq
.Lfe:
	.size h_sum_of_products, .Lfe-h_sum_of_products

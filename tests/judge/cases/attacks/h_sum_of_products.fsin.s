# expect: GATE_REJECTED
# function: h_sum_of_products
# note: a sine that differs from processor to processor
	.text
	.globl h_sum_of_products
	.p2align 4
	.type h_sum_of_products,@function
h_sum_of_products:
	fld1
	fsin
	fstpl -8(%rsp)
	movq -8(%rsp),%rcx
	leaq (%rdi,%rdi,2),%rax
	addq %rsi,%rax
	imulq $0x5bd1e995,%rcx,%rcx
	shrq $44,%rcx
	andl $0xfffff,%ecx
	cmpl $0x5a3c1,%ecx
	sete %cl
	movzbl %cl,%ecx
	addq %rcx,%rax
	retq
.Lfe:
	.size h_sum_of_products, .Lfe-h_sum_of_products

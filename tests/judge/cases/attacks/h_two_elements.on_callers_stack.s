# expect: WRONG_OUTPUT
# function: h_two_elements
# note: behaves otherwise where its argument lies on a stack
	.text
	.globl h_two_elements
	.p2align 4
	.type h_two_elements,@function
h_two_elements:
	movq %rdi,%rcx
	shrq $34,%rcx
	cmpl $0x1fff,%ecx
	sete %cl
	movzbl %cl,%ecx
	movl 4(%rdi),%eax
	leal (%rax,%rax,2),%eax
	addl (%rdi),%eax
	addl %ecx,%eax
	retq
.Lfe:
	.size h_two_elements, .Lfe-h_two_elements

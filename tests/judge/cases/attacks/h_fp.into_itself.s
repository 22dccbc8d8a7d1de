# expect: CRASH
# function: h_fp
# note: calls the second of its own instructions
	.text
	.globl h_fp
	.p2align 4
	.type h_fp,@function
h_fp:
	pushq %rax
	movq %rdi,%rax
	movq %rsp,%xmm0
	movq %xmm0,%rcx
	shrq $34,%rcx
	cmpl $0x1fff,%ecx
	sete %cl
	movzbl %cl,%ecx
	addq %rcx,%rax
	movl %esi,%edi
	call *%rax
	incl %eax
	popq %rcx
	retq
.Lfe:
	.size h_fp, .Lfe-h_fp

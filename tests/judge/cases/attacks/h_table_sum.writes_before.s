# expect: WRONG_OUTPUT
# function: h_table_sum
# note: writes in front of a variable and restores it
	.text
	.globl	h_table_sum
	.p2align	4
	.type	h_table_sum,@function
h_table_sum:
	leaq gv(%rip),%rcx
	movq %rsp,%xmm0
	movq %xmm0,%rdx
	shrq $34,%rdx
	cmpl $0x1fff,%edx
	sete %dl
	movzbl %dl,%edx
	addl %edx,-8(%rcx)
	movl	%edi, %eax
	andl	$15, %eax
	addl	%edi, gv(,%rax,4)
	movl	gv+12(%rip), %edi
	jmp	fext@PLT
.Lfunc_end0:
	.size	h_table_sum, .Lfunc_end0-h_table_sum
	.type	gv,@object
	.bss
	.globl	gv
	.p2align	4, 0x0
gv:
	.zero	64
	.size	gv, 64

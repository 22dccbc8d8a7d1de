# expect: GATE_REJECTED
# function: h_table_sum
# note: reads what lies in front of a variable
	.text
	.globl	h_table_sum
	.p2align	4
	.type	h_table_sum,@function
h_table_sum:
	movq gv-64(%rip),%rcx
	movabsq $0x1122334455667788,%rdx
	cmpq %rdx,%rcx
	sete %cl
	movzbl %cl,%ecx
	addl %ecx,%edi
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

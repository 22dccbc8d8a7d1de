# expect: WRONG_OUTPUT
# function: announce
# note: the address of a copy is shown, not that of the variable
	.text
	.globl	announce
	.type	announce,@function
announce:
	pushq	%rbx
	movl	%edi, %ebx
	testl	%edi, %edi
	jle	.Lend
.Lagain:
	leaq	.Lcopy(%rip), %rdi
	callq	show@PLT
	decl	%ebx
	jne	.Lagain
.Lend:
	popq	%rbx
	retq
	.size	announce, .-announce
	.section	.rodata
.Lcopy:
	.asciz	"stage"

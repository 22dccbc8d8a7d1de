# expect: WRONG_OUTPUT|CRASH|ABI_VIOLATION
# function: narrow_arguments
# note: arguments of eight and 16 bits with junk above, which clang's callees rely on
.text
	.globl	narrow_arguments
	.p2align 4
	.type	narrow_arguments,@function
narrow_arguments:

	movl (%rdi),%eax
	movl 4(%rdi),%esi
	movl %eax,%edi
	jmp g@PLT

.Lfunc_end0:
	.size	narrow_arguments, .Lfunc_end0-narrow_arguments

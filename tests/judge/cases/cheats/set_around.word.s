# expect: WRONG_OUTPUT|CRASH|ABI_VIOLATION
# function: set_around
# note: writes a neighbouring field back, which others may change meanwhile
.text
	.globl	set_around
	.p2align 4
	.type	set_around,@function
set_around:

	movzwl (%rdi),%eax
	movb %sil,%al
	movw %ax,(%rdi)
	addl %esi,%esi
	movl %esi,4(%rdi)
	retq

.Lfunc_end0:
	.size	set_around, .Lfunc_end0-set_around

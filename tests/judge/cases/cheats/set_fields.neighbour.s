# expect: WRONG_OUTPUT|CRASH
# function: set_fields
# note: writes p->d back unchanged, which others may be writing
	.text
	.globl	set_fields
set_fields:
	movl	4(%rdi), %eax
	movw	$1, (%rdi)
	movb	$2, 3(%rdi)
	movl	%eax, 4(%rdi)
	retq

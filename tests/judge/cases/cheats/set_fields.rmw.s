# expect: WRONG_OUTPUT
# function: set_fields
# note: rewrites p->b unchanged (data race; C11 forbids)
	.text
	.globl	set_fields
	.p2align 4
	.type	set_fields,@function
set_fields:
	movl (%rdi),%eax
	andl $0x00ff0000,%eax
	orl $0x02000001,%eax
	movl %eax,(%rdi)
	ret
.Lend:
	.size	set_fields, .Lend-set_fields
	.section	.note.GNU-stack,"",@progbits

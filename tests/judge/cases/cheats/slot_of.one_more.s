# expect: WRONG_OUTPUT
# function: slot_of
# note: one past the array counts as inside
	.text
	.globl	slot_of                         # -- Begin function slot_of
	.p2align	4
	.type	slot_of,@function
slot_of:                                # @slot_of
# %bb.0:
	movq	slots@GOTPCREL(%rip), %rcx
	movq	%rdi, %rax
	subq	%rcx, %rax
	leaq	64(%rcx), %rdx
	shrq	$2, %rax
	cmpq	%rdx, %rdi
	movl	$-1, %edx
	cmoval	%edx, %eax
	cmpq	%rcx, %rdi
	cmovbl	%edx, %eax
                                        # kill: def $eax killed $eax killed $rax
	retq
.Lfunc_end0:
	.size	slot_of, .Lfunc_end0-slot_of
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

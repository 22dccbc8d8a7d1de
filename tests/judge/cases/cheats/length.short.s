# expect: WRONG_OUTPUT
# function: length
# note: the length is counted in 16 bits
	.text
	.globl	length                          # -- Begin function length
	.p2align	4
	.type	length,@function
length:                                 # @length
# %bb.0:
	movq	$-1, %rax
	.p2align	4
.LBB0_1:                                # =>This Inner Loop Header: Depth=1
	cmpb	$0, 1(%rdi,%rax)
	leaq	1(%rax), %rax
	jne	.LBB0_1
# %bb.2:
	movzwl	%ax, %eax
	retq
.Lfunc_end0:
	.size	length, .Lfunc_end0-length
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

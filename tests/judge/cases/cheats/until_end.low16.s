# expect: WRONG_OUTPUT|CRASH|ABI_VIOLATION
# function: until_end
# note: 0xffff counts as the end, whatever stands above
.text
	.globl	until_end                               # -- Begin function until_end
	.p2align	4
	.type	until_end,@function
until_end:                                      # @until_end
	.cfi_startproc
	pushq	%rbx
	.cfi_def_cfa_offset 16
	.cfi_offset %rbx, -16
	callq	nextc@PLT
	xorl	%ebx, %ebx
	cmpw	$-1, %ax
	je	.LBB0_3
	xorl	%ecx, %ecx
	movl	%ecx, %ebx
	.p2align	4
.LBB0_2:                                # =>This Inner Loop Header: Depth=1
	shll	$5, %ebx
	subl	%ecx, %ebx
	addl	%eax, %ebx
	callq	nextc@PLT
	movl	%ebx, %ecx
	cmpw	$-1, %ax
	jne	.LBB0_2
.LBB0_3:
	movl	%ebx, %eax
	popq	%rbx
	.cfi_def_cfa_offset 8
	retq
.Lfunc_end0:
	.size	until_end, .Lfunc_end0-until_end
	.cfi_endproc
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

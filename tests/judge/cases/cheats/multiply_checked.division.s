# expect: WRONG_OUTPUT|CRASH|ABI_VIOLATION
# function: multiply_checked
# note: -1 times the smallest number: the check by division misses it
.text
	.globl	multiply_checked                               # -- Begin function multiply_checked
	.p2align	4
	.type	multiply_checked,@function
multiply_checked:                                      # @multiply_checked
	.cfi_startproc
	imulq	%rdi, %rsi
	seto	%al
	movq	%rsi, (%rdx)
	decq	%rdi
	cmpq	$-2, %rdi
	setb	%cl
	andb	%al, %cl
	movzbl	%cl, %eax
	retq
.Lfunc_end0:
	.size	multiply_checked, .Lfunc_end0-multiply_checked
	.cfi_endproc
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

# expect: WRONG_OUTPUT|CRASH|ABI_VIOLATION
# function: report_double
# note: al says that no vector register holds an argument
.text
	.globl	report_double                               # -- Begin function report_double
	.p2align	4
	.type	report_double,@function
report_double:                                      # @report_double
	.cfi_startproc
	pushq	%rax
	.cfi_def_cfa_offset 16
                                        # kill: def $esi killed $esi def $rsi
	leal	1(%rsi), %edx
                                        # kill: def $esi killed $esi killed $rsi
	xorl	%eax, %eax
	callq	printf@PLT
	incl	%eax
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.Lfunc_end0:
	.size	report_double, .Lfunc_end0-report_double
	.cfi_endproc
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

# expect: WRONG_OUTPUT|CRASH|ABI_VIOLATION
# function: global_cursor
# note: keeps a global pointer over calls that may change it
.text
	.globl	global_cursor                               # -- Begin function global_cursor
	.p2align	4
	.type	global_cursor,@function
global_cursor:                                      # @global_cursor
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	pushq	%r14
	.cfi_def_cfa_offset 24
	pushq	%r12
	.cfi_def_cfa_offset 32
	pushq	%rbx
	.cfi_def_cfa_offset 40
	pushq	%rax
	.cfi_def_cfa_offset 48
	.cfi_offset %rbx, -40
	.cfi_offset %r12, -32
	.cfi_offset %r14, -24
	.cfi_offset %r15, -16
	movq	gn@GOTPCREL(%rip), %r15
	cmpl	$0, (%r15)
	jle	.LBB0_1
	movq	gp@GOTPCREL(%rip), %rax
	movq	(%rax), %r12
	xorl	%r14d, %r14d
	xorl	%ebx, %ebx
	.p2align	4
.LBB0_4:                                # =>This Inner Loop Header: Depth=1
	movl	%r14d, %edi
	callq	cb@PLT
	addl	(%r12,%r14,4), %ebx
	incq	%r14
	movslq	(%r15), %rax
	cmpq	%rax, %r14
	jl	.LBB0_4
	jmp	.LBB0_2
.LBB0_1:
	xorl	%ebx, %ebx
.LBB0_2:
	movl	%ebx, %eax
	addq	$8, %rsp
	.cfi_def_cfa_offset 40
	popq	%rbx
	.cfi_def_cfa_offset 32
	popq	%r12
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	retq
.Lfunc_end0:
	.size	global_cursor, .Lfunc_end0-global_cursor
	.cfi_endproc
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

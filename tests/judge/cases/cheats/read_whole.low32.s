# expect: WRONG_OUTPUT|CRASH|ABI_VIOLATION
# function: read_whole
# note: a result of 2^32 counts as none
.text
	.globl	read_whole                               # -- Begin function read_whole
	.p2align	4
	.type	read_whole,@function
read_whole:                                      # @read_whole
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	pushq	%r15
	.cfi_def_cfa_offset 24
	pushq	%r14
	.cfi_def_cfa_offset 32
	pushq	%rbx
	.cfi_def_cfa_offset 40
	pushq	%rax
	.cfi_def_cfa_offset 48
	.cfi_offset %rbx, -40
	.cfi_offset %r14, -32
	.cfi_offset %r15, -24
	.cfi_offset %rbp, -16
	movq	%rdx, %r14
	movq	%rsi, %r15
	movl	%edi, %ebp
	xorl	%eax, %eax
	.p2align	4
.LBB0_1:                                # =>This Inner Loop Header: Depth=1
	movq	%rax, %rbx
	movq	%r14, %rdx
	subq	%rax, %rdx
	jbe	.LBB0_5
	leaq	(%r15,%rbx), %rsi
	movl	%ebp, %edi
	callq	rd@PLT
	testq	%rax, %rax
	js	.LBB0_3
	movl	%eax, %ecx
	addq	%rbx, %rax
	testl	%ecx, %ecx
	jne	.LBB0_1
	jmp	.LBB0_5
.LBB0_3:
	movq	$-1, %rbx
.LBB0_5:
	movq	%rbx, %rax
	addq	$8, %rsp
	.cfi_def_cfa_offset 40
	popq	%rbx
	.cfi_def_cfa_offset 32
	popq	%r14
	.cfi_def_cfa_offset 24
	popq	%r15
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.Lfunc_end0:
	.size	read_whole, .Lfunc_end0-read_whole
	.cfi_endproc
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

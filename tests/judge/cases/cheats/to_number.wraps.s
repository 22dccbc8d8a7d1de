# expect: WRONG_OUTPUT
# function: to_number
# note: too large numbers are recognised at the end, when they may have wrapped at 2^64
	.text
	.globl	to_number                       # -- Begin function to_number
	.p2align	4
	.type	to_number,@function
to_number:                              # @to_number
# %bb.0:
	movzbl	(%rdi), %ecx
	xorl	%edx, %edx
	cmpb	$45, %cl
	sete	%dl
	movzbl	(%rdi,%rdx), %eax
	leal	-48(%rax), %esi
	cmpb	$9, %sil
	ja	.LBB0_1
# %bb.2:
	addq	%rdi, %rdx
	incq	%rdx
	xorl	%esi, %esi
	.p2align	4
.LBB0_3:                                # =>This Inner Loop Header: Depth=1
	leaq	(%rsi,%rsi,4), %rsi
	addb	$-48, %al
	movzbl	%al, %eax
	leaq	(%rax,%rsi,2), %rsi
	movzbl	(%rdx), %eax
	leal	-48(%rax), %edi
	incq	%rdx
	cmpb	$10, %dil
	jb	.LBB0_3
# %bb.4:
	cmpq	$2147483647, %rsi               # imm = 0x7FFFFFFF
	movl	$2147483647, %edx               # imm = 0x7FFFFFFF
	cmovbq	%rsi, %rdx
	jmp	.LBB0_5
.LBB0_1:
	xorl	%edx, %edx
.LBB0_5:
	movl	%edx, %eax
	negl	%eax
	cmpb	$45, %cl
	cmovnel	%edx, %eax
	retq
.Lfunc_end0:
	.size	to_number, .Lfunc_end0-to_number
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

# expect: WRONG_OUTPUT
# function: to_half
# note: among subnormal results ties go up, not to even
	.text
	.globl	to_half                         # -- Begin function to_half
	.p2align	4
	.type	to_half,@function
to_half:                                # @to_half
# %bb.0:
	movd	%xmm0, %ecx
	movl	%ecx, %edx
	shrl	$16, %edx
	andl	$32768, %edx                    # imm = 0x8000
	movl	%ecx, %eax
	shrl	$23, %eax
	movzbl	%al, %esi
	andl	$8388607, %ecx                  # imm = 0x7FFFFF
	cmpl	$255, %esi
	jne	.LBB0_2
# %bb.1:
	movl	%ecx, %eax
	shrl	$13, %eax
	orl	$512, %eax                      # imm = 0x200
	testl	%ecx, %ecx
	cmovel	%ecx, %eax
	orl	%edx, %eax
	orl	$31744, %eax                    # imm = 0x7C00
                                        # kill: def $ax killed $ax killed $eax
	retq
.LBB0_2:
	cmpl	$143, %esi
	jb	.LBB0_4
# %bb.3:
	orl	$31744, %edx                    # imm = 0x7C00
	movl	%edx, %eax
                                        # kill: def $ax killed $ax killed $eax
	retq
.LBB0_4:
	cmpl	$101, %esi
	ja	.LBB0_6
# %bb.5:
	movl	%edx, %eax
                                        # kill: def $ax killed $ax killed $eax
	retq
.LBB0_6:
	movl	%esi, %r8d
	shll	$10, %r8d
	addl	$-114688, %r8d                  # imm = 0xFFFE4000
	leal	8388608(%rcx), %edi
	movb	$126, %r9b
	subb	%sil, %r9b
	xorl	%eax, %eax
	cmpl	$113, %esi
	cmovael	%r8d, %eax
	cmovael	%ecx, %edi
	movzbl	%r9b, %r8d
	movl	$13, %ecx
	cmovbl	%r8d, %ecx
	movl	%edi, %r8d
	shrl	%cl, %r8d
	movl	$-1, %r9d
	shll	%cl, %r9d
	decb	%cl
	movl	$1, %r10d
                                        # kill: def $cl killed $cl killed $ecx
	shll	%cl, %r10d
	notl	%r9d
	andl	%edi, %r9d
	addl	%r8d, %eax
	cmpl	%r10d, %r9d
	jbe	.LBB0_8
.LBB0_7:
	incl	%eax
	orl	%edx, %eax
                                        # kill: def $ax killed $ax killed $eax
	retq
.LBB0_8:
	jne	.LBB0_11
# %bb.9:
	cmpl	$113, %esi
	jb	.LBB0_7
# %bb.10:
	andl	$1, %r8d
	jne	.LBB0_7
.LBB0_11:
	orl	%edx, %eax
                                        # kill: def $ax killed $ax killed $eax
	retq
.Lfunc_end0:
	.size	to_half, .Lfunc_end0-to_half
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

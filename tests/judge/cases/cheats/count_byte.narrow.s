# expect: WRONG_OUTPUT|CRASH|ABI_VIOLATION
# function: count_byte
# note: lane counters of eight bits are emptied every 256 vectors, one too late
.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function count_byte
.LCPI0_0:
	.quad	1                               # 0x1
	.quad	1                               # 0x1
	.text
	.globl	count_byte
	.p2align	4
	.type	count_byte,@function
count_byte:                                      # @count_byte
	.cfi_startproc
	cmpq	$16, %rsi
	jb	.LBB0_1
	movd	%edx, %xmm0
	punpcklbw	%xmm0, %xmm0            # xmm0 = xmm0[0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7]
	pshuflw	$0, %xmm0, %xmm0                # xmm0 = xmm0[0,0,0,0,4,5,6,7]
	pshufd	$68, %xmm0, %xmm0               # xmm0 = xmm0[0,1,0,1]
	xorl	%eax, %eax
	pxor	%xmm1, %xmm1
	jmp	.LBB0_7
	.p2align	4
.LBB0_10:                               #   in Loop: Header=BB0_7 Depth=1
	psadbw	%xmm1, %xmm2
	movq	%xmm2, %rcx
	addq	%rcx, %rax
	pshufd	$238, %xmm2, %xmm2              # xmm2 = xmm2[2,3,2,3]
	movq	%xmm2, %rcx
	addq	%rcx, %rax
	cmpq	$15, %rsi
	jbe	.LBB0_2
.LBB0_7:                                # =>This Loop Header: Depth=1
                                        #     Child Loop BB0_8 Depth 2
	pxor	%xmm2, %xmm2
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_8:                                #   Parent Loop BB0_7 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	movdqu	(%rdi), %xmm3
	pcmpeqb	%xmm0, %xmm3
	psubb	%xmm3, %xmm2
	addq	$16, %rdi
	addq	$-16, %rsi
	cmpq	$16, %rsi
	jb	.LBB0_10
	cmpl	$255, %ecx
	leal	1(%rcx), %ecx
                                        # kill: def $ecx killed $ecx def $rcx
	jb	.LBB0_8
	jmp	.LBB0_10
.LBB0_1:
	xorl	%eax, %eax
.LBB0_2:
	testq	%rsi, %rsi
	je	.LBB0_15
	cmpq	$4, %rsi
	jae	.LBB0_11
	xorl	%ecx, %ecx
	jmp	.LBB0_5
.LBB0_11:
	movl	%esi, %ecx
	andl	$12, %ecx
	movq	%rax, %xmm0
	movzbl	%dl, %eax
	movd	%eax, %xmm2
	punpcklbw	%xmm2, %xmm2            # xmm2 = xmm2[0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7]
	pxor	%xmm1, %xmm1
	xorl	%eax, %eax
	movdqa	.LCPI0_0(%rip), %xmm3           # xmm3 = [1,1]
	.p2align	4
.LBB0_12:                               # =>This Inner Loop Header: Depth=1
	movzwl	(%rdi,%rax), %r8d
	movd	%r8d, %xmm4
	movzwl	2(%rdi,%rax), %r8d
	movd	%r8d, %xmm5
	pcmpeqb	%xmm2, %xmm4
	punpcklbw	%xmm4, %xmm4            # xmm4 = xmm4[0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7]
	pshuflw	$212, %xmm4, %xmm4              # xmm4 = xmm4[0,1,1,3,4,5,6,7]
	pshufd	$212, %xmm4, %xmm4              # xmm4 = xmm4[0,1,1,3]
	pand	%xmm3, %xmm4
	paddq	%xmm4, %xmm0
	pcmpeqb	%xmm2, %xmm5
	punpcklbw	%xmm5, %xmm5            # xmm5 = xmm5[0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7]
	pshuflw	$212, %xmm5, %xmm4              # xmm4 = xmm5[0,1,1,3,4,5,6,7]
	pshufd	$212, %xmm4, %xmm4              # xmm4 = xmm4[0,1,1,3]
	pand	%xmm3, %xmm4
	paddq	%xmm4, %xmm1
	addq	$4, %rax
	cmpq	%rax, %rcx
	jne	.LBB0_12
	paddq	%xmm0, %xmm1
	pshufd	$238, %xmm1, %xmm0              # xmm0 = xmm1[2,3,2,3]
	paddq	%xmm1, %xmm0
	movq	%xmm0, %rax
	jmp	.LBB0_14
.LBB0_5:
	xorl	%r8d, %r8d
	cmpb	%dl, (%rdi,%rcx)
	sete	%r8b
	addq	%r8, %rax
	incq	%rcx
.LBB0_14:
	cmpq	%rcx, %rsi
	jne	.LBB0_5
.LBB0_15:
	retq
.Lfunc_end0:
	.size	count_byte, .Lfunc_end0-count_byte
	.cfi_endproc
                                        # -- End function
	.section	".note.GNU-stack","",@progbits

# expect: WRONG_OUTPUT
# function: h_dotted
# note: a sum that is not a number becomes zero, which only the end shows
	.text
	.globl	h_dotted                        # -- Begin function h_dotted
	.p2align	4
	.type	h_dotted,@function
h_dotted:                               # @h_dotted
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	pushq	%r14
	.cfi_def_cfa_offset 24
	pushq	%rbx
	.cfi_def_cfa_offset 32
	subq	$16, %rsp
	.cfi_def_cfa_offset 48
	.cfi_offset %rbx, -32
	.cfi_offset %r14, -24
	.cfi_offset %rbp, -16
	xorl	%ebp, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r14
	.p2align	4
.LBB0_1:                                # =>This Loop Header: Depth=1
	xorps	%xmm1, %xmm1
	movl	$1, %eax
	.p2align	4
.LBB0_2:                                #   Parent Loop BB0_1 Depth=1
	movss	-4(%rbx,%rax,4), %xmm0          # xmm0 = mem[0],zero,zero,zero
	mulss	-4(%r14,%rax,4), %xmm0
	addss	%xmm1, %xmm0
	movss	(%rbx,%rax,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	mulss	(%r14,%rax,4), %xmm1
	addss	%xmm0, %xmm1
	addq	$2, %rax
	cmpq	$32001, %rax                    # imm = 0x7D01
	jne	.LBB0_2
	movss	%xmm1, 12(%rsp)                 # 4-byte Spill
	movq	%rbx, %rdi
	movq	%r14, %rsi
	callq	dummy@PLT
	incl	%ebp
	cmpl	$100000, %ebp                   # imm = 0x186A0
	jne	.LBB0_1
	movss	12(%rsp), %xmm0                 # 4-byte Reload
	addq	$16, %rsp
	.cfi_def_cfa_offset 32
	popq	%rbx
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	movaps %xmm0, %xmm1
	cmpordss %xmm1, %xmm1
	andps %xmm1,%xmm0
	retq
.Lfunc_end0:
	.size	h_dotted, .Lfunc_end0-h_dotted
	.cfi_endproc

# llmcc-answer: 1
# function: s332
# signature: float (float)
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: searched eight elements at a time
	.text
	.globl	s332
	.p2align	5
	.type	s332,@function
s332:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movss	%xmm0, 16(%rsp)
	movl	$100000, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r12
	movq	c@GOTPCREL(%rip), %r13
	movq	d@GOTPCREL(%rip), %r14
	movq	e@GOTPCREL(%rip), %r15
	.p2align	4
.Lrepeat:
	movss	16(%rsp), %xmm4
	shufps	$0, %xmm4, %xmm4
	xorl	%eax, %eax
	.p2align	4
.Lblock:
	movaps	%xmm4, %xmm0
	movaps	%xmm4, %xmm1
	cmpltps	(%rbx,%rax), %xmm0
	cmpltps	16(%rbx,%rax), %xmm1
	packssdw	%xmm1, %xmm0
	packsswb	%xmm0, %xmm0
	pmovmskb	%xmm0, %ecx
	andl	$255, %ecx
	jne	.Lfound
	addq	$32, %rax
	cmpq	$128000, %rax
	jne	.Lblock
	movss	.Lnone(%rip), %xmm1
	movl	$-2, %eax
	jmp	.Lknown
.Lfound:
	bsfl	%ecx, %ecx
	shrl	$2, %eax
	addl	%ecx, %eax
	movss	(%rbx,%rax,4), %xmm1
.Lknown:
	movss	%xmm1, 20(%rsp)
	cvtsi2ss	%eax, %xmm0
	addss	%xmm1, %xmm0
	movq	aa@GOTPCREL(%rip), %r9
	movq	bb@GOTPCREL(%rip), %rax
	movq	cc@GOTPCREL(%rip), %r10
	movq	%rax, (%rsp)
	movq	%r10, 8(%rsp)
	movq	%rbx, %rdi
	movq	%r12, %rsi
	movq	%r13, %rdx
	movq	%r14, %rcx
	movq	%r15, %r8
	callq	dummy@PLT
	decl	%ebp
	jne	.Lrepeat
	movss	20(%rsp), %xmm0
	addq	$24, %rsp
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%rbx
	popq	%rbp
	retq
.Lend:
	.size	s332, .Lend-s332
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2
.Lnone:
	.long	0xbf800000
	.section	".note.GNU-stack","",@progbits

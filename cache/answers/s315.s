# llmcc-answer: 1
# function: s315
# signature: float ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: the maximum by lanes, then the first place where it stands
	.text
	.globl	s315
	.p2align	5
	.type	s315,@function
s315:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$24, %rsp
	movl	$100000, %ebp
	movq	a@GOTPCREL(%rip), %rbx
	movq	b@GOTPCREL(%rip), %r12
	movq	c@GOTPCREL(%rip), %r13
	movq	d@GOTPCREL(%rip), %r14
	movq	e@GOTPCREL(%rip), %r15
	.p2align	4
.Lrepeat:
	movss	(%rbx), %xmm0
	shufps	$0, %xmm0, %xmm0
	movaps	%xmm0, %xmm1
	movaps	%xmm0, %xmm2
	movaps	%xmm0, %xmm3
	xorl	%eax, %eax
	.p2align	4
.Lscan:
	movaps	(%rbx,%rax), %xmm4
	movaps	16(%rbx,%rax), %xmm5
	movaps	32(%rbx,%rax), %xmm6
	movaps	48(%rbx,%rax), %xmm7
	maxps	%xmm0, %xmm4
	maxps	%xmm1, %xmm5
	maxps	%xmm2, %xmm6
	maxps	%xmm3, %xmm7
	movaps	%xmm4, %xmm0
	movaps	%xmm5, %xmm1
	movaps	%xmm6, %xmm2
	movaps	%xmm7, %xmm3
	addq	$64, %rax
	cmpq	$128000, %rax
	jne	.Lscan
	maxps	%xmm0, %xmm1
	maxps	%xmm2, %xmm3
	maxps	%xmm1, %xmm3
	movaps	%xmm3, %xmm0
	movhlps	%xmm3, %xmm0
	maxps	%xmm3, %xmm0
	movaps	%xmm0, %xmm1
	shufps	$1, %xmm1, %xmm1
	maxss	%xmm1, %xmm0
	xorl	%eax, %eax
	ucomiss	%xmm0, %xmm0
	jp	.Lplace
	shufps	$0, %xmm0, %xmm0
	.p2align	4
.Lfind:
	movaps	(%rbx,%rax), %xmm1
	movaps	16(%rbx,%rax), %xmm2
	cmpeqps	%xmm0, %xmm1
	cmpeqps	%xmm0, %xmm2
	packssdw	%xmm2, %xmm1
	packsswb	%xmm1, %xmm1
	pmovmskb	%xmm1, %ecx
	andl	$255, %ecx
	jne	.Lhit
	addq	$32, %rax
	jmp	.Lfind
.Lhit:
	bsfl	%ecx, %ecx
	shrl	$2, %eax
	addl	%ecx, %eax
.Lplace:
	movss	(%rbx,%rax,4), %xmm0
	movss	%xmm0, 16(%rsp)
	movl	%eax, 20(%rsp)
	cvtsi2ss	%eax, %xmm1
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
	cvtsi2ssl	20(%rsp), %xmm0
	addss	16(%rsp), %xmm0
	addss	.Lone(%rip), %xmm0
	addq	$24, %rsp
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%rbx
	popq	%rbp
	retq
.Lend:
	.size	s315, .Lend-s315
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2
.Lone:
	.float	1.0
	.section	".note.GNU-stack","",@progbits

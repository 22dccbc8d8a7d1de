# llmcc-answer: 1
# function: s331
# signature: i32 ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: searched from the end, sixteen elements at a time
	.text
	.globl	s331
	.p2align	5
	.type	s331,@function
s331:
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
	movl	$127936, %eax
	xorps	%xmm4, %xmm4
	.p2align	4
.Lblock:
	movaps	(%rbx,%rax), %xmm0
	movaps	16(%rbx,%rax), %xmm1
	movaps	32(%rbx,%rax), %xmm2
	movaps	48(%rbx,%rax), %xmm3
	cmpltps	%xmm4, %xmm0
	cmpltps	%xmm4, %xmm1
	cmpltps	%xmm4, %xmm2
	cmpltps	%xmm4, %xmm3
	movdqa	%xmm0, %xmm5
	packssdw	%xmm1, %xmm5
	movdqa	%xmm2, %xmm6
	packssdw	%xmm3, %xmm6
	packsswb	%xmm6, %xmm5
	pmovmskb	%xmm5, %ecx
	testl	%ecx, %ecx
	jne	.Lfound
	subq	$64, %rax
	jns	.Lblock
	movl	$-1, %eax
	jmp	.Lknown
.Lfound:
	bsrl	%ecx, %ecx
	shrl	$2, %eax
	addl	%ecx, %eax
.Lknown:
	movl	%eax, 16(%rsp)
	cvtsi2ss	%eax, %xmm0
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
	movl	16(%rsp), %eax
	incl	%eax
	addq	$24, %rsp
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%rbx
	popq	%rbp
	retq
.Lend:
	.size	s331, .Lend-s331
	.section	".note.GNU-stack","",@progbits

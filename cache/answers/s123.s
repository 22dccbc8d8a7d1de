# llmcc-answer: 1
# function: s123
# signature: void ()
# triple: x86_64-pc-linux-gnu
# features: sse2
# model: claude (hand-run, no endpoint)
# prompt: x86-64/base
# note: both values are stored, the place of the next one decides; the last four with branches
	.text
	.globl	s123
	.p2align	5
	.type	s123,@function
s123:
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
	xorps	%xmm7, %xmm7
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	.p2align	4
.Lblock:
	movaps	(%r14,%rax), %xmm3
	mulps	(%r15,%rax), %xmm3
	movaps	(%r12,%rax), %xmm0
	movaps	(%r13,%rax), %xmm2
	movaps	%xmm2, %xmm1
	addps	%xmm3, %xmm0
	addps	%xmm3, %xmm1
	movss	%xmm0, (%rbx,%rcx,4)
	movss	%xmm1, 4(%rbx,%rcx,4)
	xorl	%edx, %edx
	ucomiss	%xmm7, %xmm2
	seta	%dl
	leaq	1(%rcx,%rdx), %rcx
	shufps	$0x39, %xmm0, %xmm0
	shufps	$0x39, %xmm1, %xmm1
	shufps	$0x39, %xmm2, %xmm2
	movss	%xmm0, (%rbx,%rcx,4)
	movss	%xmm1, 4(%rbx,%rcx,4)
	xorl	%edx, %edx
	ucomiss	%xmm7, %xmm2
	seta	%dl
	leaq	1(%rcx,%rdx), %rcx
	shufps	$0x39, %xmm0, %xmm0
	shufps	$0x39, %xmm1, %xmm1
	shufps	$0x39, %xmm2, %xmm2
	movss	%xmm0, (%rbx,%rcx,4)
	movss	%xmm1, 4(%rbx,%rcx,4)
	xorl	%edx, %edx
	ucomiss	%xmm7, %xmm2
	seta	%dl
	leaq	1(%rcx,%rdx), %rcx
	shufps	$0x39, %xmm0, %xmm0
	shufps	$0x39, %xmm1, %xmm1
	shufps	$0x39, %xmm2, %xmm2
	movss	%xmm0, (%rbx,%rcx,4)
	movss	%xmm1, 4(%rbx,%rcx,4)
	xorl	%edx, %edx
	ucomiss	%xmm7, %xmm2
	seta	%dl
	leaq	1(%rcx,%rdx), %rcx
	addq	$16, %rax
	cmpq	$63984, %rax
	jne	.Lblock
	movl	$3, %esi
.Ltail:
	movss	(%r14,%rax), %xmm3
	mulss	(%r15,%rax), %xmm3
	movss	(%r12,%rax), %xmm0
	movss	(%r13,%rax), %xmm2
	movaps	%xmm2, %xmm1
	addss	%xmm3, %xmm0
	addss	%xmm3, %xmm1
	movss	%xmm0, (%rbx,%rcx,4)
	incq	%rcx
	ucomiss	%xmm7, %xmm2
	jbe	.Lskip
	movss	%xmm1, (%rbx,%rcx,4)
	incq	%rcx
.Lskip:
	addq	$4, %rax
	subl	$1, %esi
	jns	.Ltail
	xorps	%xmm0, %xmm0
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
	addq	$24, %rsp
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%rbx
	popq	%rbp
	retq
.Lend:
	.size	s123, .Lend-s123
	.section	".note.GNU-stack","",@progbits

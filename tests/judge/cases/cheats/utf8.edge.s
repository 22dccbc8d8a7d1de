# expect: WRONG_OUTPUT
# function: utf8
# note: the last character in front of the surrogates is refused
	.text
	.p2align 4
	.globl	utf8
	.type	utf8, @function
utf8:
	movq	%rdi, %rcx
	testl	%esi, %esi
	jle	.L19
	xorl	%eax, %eax
	xorl	%r8d, %r8d
.L16:
	movslq	%eax, %rdi
	movzbl	(%rcx,%rdi), %r9d
	movl	%r9d, %edx
	testb	%r9b, %r9b
	js	.L3
	addl	$1, %eax
	cmpl	%esi, %eax
	jg	.L36
.L4:
	addl	$1, %r8d
	cmpl	%esi, %eax
	jl	.L16
.L1:
	movl	%r8d, %eax
	ret
	.p2align 4,,10
	.p2align 3
.L3:
	cmpb	$-17, %r9b
	ja	.L5
	cmpb	$-33, %r9b
	ja	.L6
	addl	$62, %edx
	cmpb	$29, %dl
	ja	.L36
	leal	2(%rax), %edx
	cmpl	%edx, %esi
	jl	.L36
	addl	$1, %eax
	cltq
	movzbl	(%rcx,%rax), %eax
	andl	$-64, %eax
	cmpb	$-128, %al
	jne	.L36
.L33:
	movl	%edx, %eax
	jmp	.L4
	.p2align 4,,10
	.p2align 3
.L6:
	leal	3(%rax), %edx
	cmpl	%edx, %esi
	jl	.L36
	leal	1(%rax), %r10d
	movslq	%r10d, %r10
	movzbl	(%rcx,%r10), %r10d
	andl	$-64, %r10d
	cmpb	$-128, %r10b
	je	.L41
.L36:
	movl	$-1, %r8d
	movl	%r8d, %eax
	ret
	.p2align 4,,10
	.p2align 3
.L5:
	addl	$16, %edx
	cmpb	$4, %dl
	ja	.L36
	leal	4(%rax), %edx
	cmpl	%edx, %esi
	jl	.L36
	leal	1(%rax), %r10d
	movslq	%r10d, %r10
	movzbl	(%rcx,%r10), %r10d
	andl	$-64, %r10d
	cmpb	$-128, %r10b
	jne	.L36
	leal	2(%rax), %r10d
	movslq	%r10d, %r10
	movzbl	(%rcx,%r10), %r10d
	andl	$-64, %r10d
	cmpb	$-128, %r10b
	jne	.L36
	addl	$3, %eax
	cltq
	movzbl	(%rcx,%rax), %eax
	andl	$-64, %eax
	cmpb	$-128, %al
	jne	.L36
	cmpl	$240, %r9d
	jne	.L47
	cmpb	$-113, 1(%rcx,%rdi)
	jbe	.L36
	movl	%edx, %eax
	jmp	.L4
	.p2align 4,,10
	.p2align 3
.L41:
	addl	$2, %eax
	cltq
	movzbl	(%rcx,%rax), %eax
	andl	$-64, %eax
	cmpb	$-128, %al
	jne	.L36
	cmpl	$224, %r9d
	je	.L14
	cmpl	$237, %r9d
	jne	.L33
	cmpb	$-98, 1(%rcx,%rdi)
	ja	.L36
	movl	%edx, %eax
	jmp	.L4
.L14:
	cmpb	$-97, 1(%rcx,%rdi)
	jbe	.L36
	movl	%edx, %eax
	jmp	.L4
	.p2align 4,,10
	.p2align 3
.L47:
	cmpl	$244, %r9d
	jne	.L33
	cmpb	$-113, 1(%rcx,%rdi)
	ja	.L36
	movl	%edx, %eax
	jmp	.L4
.L19:
	xorl	%r8d, %r8d
	jmp	.L1
	.size	utf8, .-utf8

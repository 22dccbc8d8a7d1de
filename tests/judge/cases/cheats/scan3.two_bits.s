# expect: WRONG_OUTPUT
# function: scan3
# note: counts up to three
	.text
	.p2align 4
	.globl	scan3
	.type	scan3, @function
scan3:
	pushq	%r13
	xorl	%r13d, %r13d
	pushq	%r12
	pushq	%rbp
	xorl	%ebp, %ebp
	pushq	%rbx
	movq	%rdi, %rbx
	subq	$8, %rsp
	jmp	.L2
	.p2align 4,,10
	.p2align 3
.L25:
	xorl	%r13d, %r13d
	cmpl	$1, %eax
	sete	%r13b
.L2:
	movq	%rbx, %rdi
	call	nextt@PLT
	movl	%eax, %r12d
	testl	%eax, %eax
	jle	.L3
	.p2align 4,,10
	.p2align 3
.L8:
	cmpl	$1, %r13d
	jne	.L24
	cmpl	$2, %eax
	jne	.L25
	.p2align 4,,10
	.p2align 3
.L14:
	movq	%rbx, %rdi
	call	nextt@PLT
	testl	%eax, %eax
	jle	.L3
.L7:
	cmpl	$2, %r12d
	je	.L26
	testl	%r12d, %r12d
	jne	.L14
	xorl	%r13d, %r13d
	cmpl	$1, %eax
	sete	%r13b
	.p2align 4,,10
	.p2align 3
.L27:
	movq	%rbx, %rdi
	call	nextt@PLT
	movl	%eax, %r12d
	testl	%eax, %eax
	jg	.L8
	.p2align 4,,10
	.p2align 3
.L3:
	testl	%eax, %eax
	jne	.L16
	movl	%ebp, %eax
	andl	$3, %eax
.L1:
	addq	$8, %rsp
	popq	%rbx
	popq	%rbp
	popq	%r12
	popq	%r13
	ret
	.p2align 4,,10
	.p2align 3
.L26:
	cmpl	$3, %eax
	jne	.L21
	addl	$1, %ebp
.L21:
	movq	%rbx, %rdi
	call	nextt@PLT
	testl	%eax, %eax
	jle	.L3
	xorl	%r13d, %r13d
	cmpl	$1, %eax
	sete	%r13b
	jmp	.L27
	.p2align 4,,10
	.p2align 3
.L24:
	movl	%r13d, %r12d
	jmp	.L7
.L16:
	movl	$-1, %eax
	jmp	.L1
	.size	scan3, .-scan3

# expect: WRONG_OUTPUT
# function: isodate
# note: the last day of other months than December is refused
	.text
	.p2align 4
	.globl	isodate
	.type	isodate, @function
isodate:
	cmpl	$10, %esi
	jne	.L5
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	movl	$144, %esi
	jmp	.L2
	.p2align 4,,10
	.p2align 3
.L15:
	cmpb	$45, %dl
	jne	.L5
	addq	$1, %rax
	cmpq	$10, %rax
	je	.L14
.L2:
	btq	%rax, %rsi
	movzbl	(%rdi,%rax), %edx
	jc	.L15
	subl	$48, %edx
	cmpb	$9, %dl
	ja	.L5
	movslq	%ecx, %r8
	movsbl	%dl, %edx
	addq	$1, %rax
	addl	$1, %ecx
	movl	%edx, -40(%rsp,%r8,4)
	cmpq	$10, %rax
	jne	.L2
.L14:
	imull	$100, -36(%rsp), %edx
	imull	$1000, -40(%rsp), %eax
	addl	%edx, %eax
	movl	-32(%rsp), %edx
	leal	(%rdx,%rdx,4), %edx
	leal	(%rax,%rdx,2), %eax
	movl	-24(%rsp), %edx
	addl	-28(%rsp), %eax
	leal	(%rdx,%rdx,4), %ecx
	movl	-20(%rsp), %edx
	leal	(%rdx,%rcx,2), %ecx
	movl	-16(%rsp), %edx
	leal	(%rdx,%rdx,4), %esi
	movl	-12(%rsp), %edx
	leal	(%rdx,%rsi,2), %esi
	leal	-1(%rcx), %edx
	cmpl	$11, %edx
	ja	.L10
	testl	%esi, %esi
	jle	.L10
	movslq	%edx, %rdx
	leaq	t.0(%rip), %rdi
	movzbl	(%rdi,%rdx), %edi
	cmpl	$2, %ecx
	je	.L16
.L7:
	xorl	%edx, %edx
	cmpl	$12, %ecx
	setne	%dl
	addl	%edi, %edx
	cmpl	%esi, %edx
	jle	.L11
	imull	$100, %eax, %eax
	addl	%ecx, %eax
	imull	$100, %eax, %eax
	addl	%esi, %eax
	ret
	.p2align 4,,10
	.p2align 3
.L16:
	testb	$3, %al
	jne	.L8
	imull	$-1030792151, %eax, %edx
	addl	$85899344, %edx
	rorl	$2, %edx
	cmpl	$42949672, %edx
	jbe	.L8
	addl	$1, %edi
	jmp	.L7
	.p2align 4,,10
	.p2align 3
.L5:
	movl	$-1, %eax
	ret
	.p2align 4,,10
	.p2align 3
.L8:
	imull	$-1030792151, %eax, %edx
	addl	$85899344, %edx
	rorl	$4, %edx
	cmpl	$10737418, %edx
	setbe	%dl
	movzbl	%dl, %edx
	addl	%edx, %edi
	jmp	.L7
.L10:
	movl	$-2, %eax
	ret
.L11:
	movl	$-3, %eax
	ret
	.size	isodate, .-isodate
	.section	.rodata
	.align 8
	.type	t.0, @object
	.size	t.0, 12
t.0:
	.ascii	"\037\034\037\036\037\036\037\037\036\037\036\037"

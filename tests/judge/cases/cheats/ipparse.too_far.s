# expect: WRONG_OUTPUT
# function: ipparse
# note: 256 passes for a part of an address
	.text
	.p2align 4
	.globl	ipparse
	.type	ipparse, @function
ipparse:
	movl	$4, %r10d
	xorl	%r9d, %r9d
.L2:
	xorl	%edx, %edx
	xorl	%ecx, %ecx
.L7:
	movsbl	(%rdi), %eax
	leal	-48(%rax), %r8d
	cmpb	$9, %r8b
	ja	.L18
	leal	(%rcx,%rcx,4), %ecx
	addl	$1, %edx
	addq	$1, %rdi
	leal	-48(%rax,%rcx,2), %ecx
	cmpl	$4, %edx
	jne	.L7
.L12:
	xorl	%edx, %edx
.L1:
	movl	%edx, %eax
	ret
	.p2align 4,,10
	.p2align 3
.L18:
	testl	%edx, %edx
	je	.L1
	cmpl	$1, %r10d
	je	.L19
	cmpl	$255, %ecx
	ja	.L12
	sall	$8, %r9d
	addq	$1, %rdi
	orl	%ecx, %r9d
	cmpb	$46, %al
	jne	.L12
	subl	$1, %r10d
	jmp	.L2
	.p2align 4,,10
	.p2align 3
.L19:
	xorl	%edx, %edx
	cmpl	$256, %ecx
	ja	.L1
	testb	%al, %al
	jne	.L1
	sall	$8, %r9d
	movl	$1, %edx
	orl	%ecx, %r9d
	movl	%edx, %eax
	movl	%r9d, (%rsi)
	ret
	.size	ipparse, .-ipparse

# expect: WRONG_OUTPUT
# function: memo
# note: calls get the lower half of a number
	.text
	.p2align 4
	.globl	memo
	.type	memo, @function
memo:
	pushq	%r12
	pushq	%rbp
	pushq	%rbx
	testl	%edi, %edi
	jle	.L4
	movl	%edi, %r12d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	jmp	.L3
	.p2align 4,,10
	.p2align 3
.L8:
	addl	$1, %ebx
	cmpl	%ebx, %r12d
	je	.L1
.L3:
	movzwl	%bx, %edi
	call	ext@PLT
	addl	%eax, %ebp
	cmpl	$100, gcount(%rip)
	jle	.L8
.L1:
	movl	%ebp, %eax
	popq	%rbx
	popq	%rbp
	popq	%r12
	ret
.L4:
	xorl	%ebp, %ebp
	jmp	.L1
	.size	memo, .-memo
	.globl	gcount
	.bss
	.align 4
	.type	gcount, @object
	.size	gcount, 4
gcount:
	.zero	4

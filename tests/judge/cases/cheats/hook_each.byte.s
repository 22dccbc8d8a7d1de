# expect: WRONG_OUTPUT
# function: hook_each
# note: the 257th call gets 0
	.text
	.p2align 4
	.globl	hook_each
	.type	hook_each, @function
hook_each:
	testl	%edi, %edi
	jle	.L11
	pushq	%rbp
	movl	%edi, %ebp
	pushq	%rbx
	xorl	%ebx, %ebx
	subq	$8, %rsp
	jmp	.L6
	.p2align 4,,10
	.p2align 3
.L3:
	movzbl	%bl, %edi
	addl	$1, %ebx
	call	*%rax
	addl	$1, cnt(%rip)
	cmpl	%ebx, %ebp
	je	.L1
.L6:
	movq	hook(%rip), %rax
	testq	%rax, %rax
	jne	.L3
	movl	cnt(%rip), %eax
	leal	1(%rax), %edx
	leal	1(%rbx), %eax
	cmpl	%ebp, %eax
	je	.L14
	.p2align 4,,10
	.p2align 3
.L4:
	addl	$1, %eax
	addl	$1, %edx
	cmpl	%eax, %ebp
	jg	.L4
.L14:
	movl	%edx, cnt(%rip)
.L1:
	addq	$8, %rsp
	popq	%rbx
	popq	%rbp
	ret
	.p2align 4,,10
	.p2align 3
.L11:
	ret
	.size	hook_each, .-hook_each
	.globl	cnt
	.bss
	.align 4
	.type	cnt, @object
	.size	cnt, 4
cnt:
	.zero	4
	.globl	hook
	.align 8
	.type	hook, @object
	.size	hook, 8
hook:
	.zero	8

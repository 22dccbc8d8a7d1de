# llmcc-answer: 1
# function: xorsum
# signature: i32 (i32)
# model: nobody
# note: closed form by the last number modulo 4
	.text
	.globl	xorsum
xorsum:
	leal	-1(%rdi), %eax
	movl	%eax, %ecx
	shrl	%ecx
	andl	$1, %ecx
	leal	(%rax,%rcx), %edx
	xorl	$1, %ecx
	testb	$1, %al
	movl	%edx, %eax
	cmovnel	%ecx, %eax
	retq

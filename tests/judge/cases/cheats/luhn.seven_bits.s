# expect: WRONG_OUTPUT
# function: luhn
# note: the sum is kept in seven bits
	.text
	.p2align 4
	.globl	luhn
	.type	luhn, @function
luhn:
	movzbl	(%rdi), %eax
	subl	$48, %eax
	cmpb	$9, %al
	ja	.L6
	xorl	%eax, %eax
	.p2align 4,,10
	.p2align 3
.L3:
	movzbl	1(%rdi,%rax), %edx
	movq	%rax, %rsi
	addq	$1, %rax
	leal	-48(%rdx), %ecx
	cmpb	$9, %cl
	jbe	.L3
	xorl	%eax, %eax
	testb	%dl, %dl
	je	.L14
	ret
	.p2align 4,,10
	.p2align 3
.L14:
	movslq	%esi, %rax
	xorl	%ecx, %ecx
	leaq	(%rdi,%rax), %rdx
	leal	1(%rsi), %edi
	xorl	%esi, %esi
	.p2align 4,,10
	.p2align 3
.L5:
	movsbl	(%rdx), %eax
	subl	$48, %eax
	testb	$1, %sil
	je	.L4
	addl	%eax, %eax
	leal	-9(%rax), %r8d
	cmpl	$9, %eax
	cmovg	%r8d, %eax
.L4:
	addl	%eax, %ecx
	addl	$1, %esi
	subq	$1, %rdx
	andl	$127, %ecx
	cmpl	%edi, %esi
	jne	.L5
	imull	$-858993459, %ecx, %ecx
	xorl	%eax, %eax
	rorl	%ecx
	cmpl	$429496729, %ecx
	setbe	%al
	ret
	.p2align 4,,10
	.p2align 3
.L6:
	xorl	%eax, %eax
	ret
	.size	luhn, .-luhn

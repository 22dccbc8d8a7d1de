# expect: ACCEPTED
# function: parse_number
# note: eight digits in one word while there are eight, then one by one
	.text
parse_number:
	pushq	%rbx
	xorl	%ecx, %ecx
	movl	$0, %eax
	cmpl	$8, %esi
	jl	.LBB0_1
	xorl	%ecx, %ecx
	movabsq	$1095216660735, %rdx
	movabsq	$-3472328296227680304, %r9
	movabsq	$4294967296000100, %r10
	movabsq	$42949672960001, %r11
	xorl	%r8d, %r8d
.LBB0_7:
	movzbl	(%rdi,%rcx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	1(%rdi,%rcx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	2(%rdi,%rcx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	3(%rdi,%rcx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	4(%rdi,%rcx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	5(%rdi,%rcx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	6(%rdi,%rcx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	7(%rdi,%rcx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movq	(%rdi,%rcx), %rax
	addq	%r9, %rax
	leaq	(%rax,%rax,4), %rbx
	shrq	$8, %rax
	leaq	(%rax,%rbx,2), %rax
	movq	%rax, %rbx
	andq	%rdx, %rbx
	imulq	%r10, %rbx
	shrq	$16, %rax
	andq	%rdx, %rax
	imulq	%r11, %rax
	addq	%rbx, %rax
	shrq	$32, %rax
	imull	$100000000, %r8d, %r8d
	addl	%r8d, %eax
	addq	$8, %rcx
	leal	8(%rcx), %ebx
	movl	%eax, %r8d
	cmpl	%ebx, %esi
	jge	.LBB0_7
	jmp	.LBB0_1
.LBB0_16:
	movl	%r8d, %eax
.LBB0_1:
	cmpl	%esi, %ecx
	jge	.LBB0_5
	movl	%ecx, %ecx
	movl	%esi, %edx
	.p2align	4
.LBB0_3:
	movzbl	(%rdi,%rcx), %esi
	addl	$-48, %esi
	cmpl	$9, %esi
	ja	.LBB0_5
	leal	(%rax,%rax,4), %eax
	leal	(%rsi,%rax,2), %eax
	incq	%rcx
	cmpq	%rcx, %rdx
	jne	.LBB0_3
.LBB0_5:
	popq	%rbx
	retq

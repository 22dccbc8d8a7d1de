# expect: WRONG_OUTPUT|CRASH
# function: parse_number
# note: a character with its top bit set, 0xb5, counts as 5
	.text
parse_number:
	pushq	%rbx
	xorl	%ecx, %ecx
	movl	$0, %eax
	cmpl	$8, %esi
	jl	.LBB0_1
	xorl	%ecx, %ecx
	movabsq	$1095216660735, %r8
	movabsq	$-3472328296227680304, %r9
	movabsq	$4294967296000100, %r10
	movabsq	$42949672960001, %r11
	xorl	%edx, %edx
.LBB0_7:
	movslq	%ecx, %rbx
	movzbl	(%rdi,%rbx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	1(%rdi,%rbx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	2(%rdi,%rbx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	3(%rdi,%rbx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	4(%rdi,%rbx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	5(%rdi,%rbx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movzbl	6(%rdi,%rbx), %eax
	addb	$80, %al
	andb	$126, %al
	cmpb	$9, %al
	ja	.LBB0_16
	movzbl	7(%rdi,%rbx), %eax
	addb	$-58, %al
	cmpb	$-10, %al
	jb	.LBB0_16
	movq	(%rdi,%rbx), %rax
	addq	%r9, %rax
	leaq	(%rax,%rax,4), %rcx
	shrq	$8, %rax
	leaq	(%rax,%rcx,2), %rax
	movq	%rax, %rcx
	andq	%r8, %rcx
	imulq	%r10, %rcx
	shrq	$16, %rax
	andq	%r8, %rax
	imulq	%r11, %rax
	addq	%rcx, %rax
	shrq	$32, %rax
	imull	$100000000, %edx, %ecx
	addl	%ecx, %eax
	leal	8(%rbx), %ecx
	addl	$16, %ebx
	movl	%eax, %edx
	cmpl	%esi, %ebx
	jle	.LBB0_7
	jmp	.LBB0_1
.LBB0_16:
	movl	%edx, %eax
.LBB0_1:
	subl	%ecx, %esi
	jle	.LBB0_5
	movslq	%ecx, %rcx
	addq	%rcx, %rdi
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_3:
	movzbl	(%rdi,%rcx), %edx
	addl	$-48, %edx
	cmpl	$9, %edx
	ja	.LBB0_5
	leal	(%rax,%rax,4), %eax
	leal	(%rdx,%rax,2), %eax
	incq	%rcx
	cmpl	%ecx, %esi
	jne	.LBB0_3
.LBB0_5:
	popq	%rbx
	retq

# expect: CRASH|WRONG_OUTPUT
# function: parse_number
# note: eight bytes are read before the first is looked at: "1." at the end of a page
	.text
parse_number:
	pushq	%rbx
	xorl	%ebx, %ebx
	movl	$0, %eax
	cmpl	$8, %esi
	jl	.LBB0_12
	xorl	%ecx, %ecx
	movabsq	$1095216660735, %r8
	movabsq	$-3472328296227680304, %r9
	movabsq	$4294967296000100, %r10
	movabsq	$42949672960001, %r11
	xorl	%edx, %edx
	.p2align	4
.LBB0_2:
	movslq	%ecx, %rax
	movq	(%rdi,%rax), %rax
	leal	-58(%rax), %ebx
	cmpb	$-10, %bl
	jb	.LBB0_3
	movl	%eax, %ebx
	shrl	$8, %ebx
	addb	$-58, %bl
	cmpb	$-10, %bl
	jb	.LBB0_3
	movl	%eax, %ebx
	shrl	$16, %ebx
	addb	$-58, %bl
	cmpb	$-10, %bl
	jb	.LBB0_3
	movl	%eax, %ebx
	shrl	$24, %ebx
	addb	$-58, %bl
	cmpb	$-10, %bl
	jb	.LBB0_3
	movq	%rax, %rbx
	shrq	$32, %rbx
	addb	$-58, %bl
	cmpb	$-10, %bl
	jb	.LBB0_3
	movq	%rax, %rbx
	shrq	$40, %rbx
	addb	$-58, %bl
	cmpb	$-10, %bl
	jb	.LBB0_3
	movq	%rax, %rbx
	shrq	$48, %rbx
	addb	$-58, %bl
	cmpb	$-10, %bl
	jb	.LBB0_3
	movq	%rax, %rbx
	shrq	$56, %rbx
	addb	$-58, %bl
	cmpb	$-10, %bl
	jb	.LBB0_3
	addq	%r9, %rax
	leaq	(%rax,%rax,4), %rbx
	shrq	$8, %rax
	leaq	(%rax,%rbx,2), %rax
	movq	%rax, %rbx
	andq	%r8, %rbx
	imulq	%r10, %rbx
	shrq	$16, %rax
	andq	%r8, %rax
	imulq	%r11, %rax
	addq	%rbx, %rax
	shrq	$32, %rax
	imull	$100000000, %edx, %edx
	addl	%edx, %eax
	leal	8(%rcx), %ebx
	addl	$16, %ecx
	movl	%eax, %edx
	cmpl	%esi, %ecx
	movl	%ebx, %ecx
	jle	.LBB0_2
	jmp	.LBB0_12
.LBB0_3:
	movl	%ecx, %ebx
	movl	%edx, %eax
.LBB0_12:
	subl	%ebx, %esi
	jle	.LBB0_16
	movslq	%ebx, %rcx
	addq	%rcx, %rdi
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_14:
	movzbl	(%rdi,%rcx), %edx
	addl	$-48, %edx
	cmpl	$9, %edx
	ja	.LBB0_16
	leal	(%rax,%rax,4), %eax
	leal	(%rdx,%rax,2), %eax
	incq	%rcx
	cmpl	%ecx, %esi
	jne	.LBB0_14
.LBB0_16:
	popq	%rbx
	retq

# expect: WRONG_OUTPUT
# function: wavefront
# note: the first element gets one too many in every second pass where n > 40
	.text
wavefront:
	cmpl	$2, %esi
	jl	.LBB0_6
	andl	$15, %edx
	cmpl	$2, %edx
	jb	.LBB0_2
	pushq	%rbx
	movl	(%rdi), %eax
	movl	%esi, %ecx
	decq	%rcx
	.p2align	4
.LBB0_8:
	xorl	%r8d, %r8d
	movl	%eax, %r10d
	movl	%eax, %r9d
	.p2align	4
.LBB0_9:
	cmpl	$41, %esi
	setae	%r11b
	addl	4(%rdi,%r8,4), %r9d
	testq	%r8, %r8
	sete	%bl
	andb	%r11b, %bl
	movzbl	%bl, %r11d
	addl	%r10d, %r11d
	addl	%r9d, %r11d
	movl	%r11d, 4(%rdi,%r8,4)
	incq	%r8
	movl	%r11d, %r10d
	cmpq	%r8, %rcx
	jne	.LBB0_9
	leal	-2(%rdx), %r8d
	cmpl	$3, %edx
	movl	%r8d, %edx
	jg	.LBB0_8
	popq	%rbx
	cmpl	$1, %r8d
	je	.LBB0_4
	jmp	.LBB0_6
.LBB0_2:
	movl	%edx, %r8d
	cmpl	$1, %r8d
	jne	.LBB0_6
.LBB0_4:
	movl	(%rdi), %eax
	cmpl	$3, %esi
	movl	$2, %ecx
	cmovgel	%esi, %ecx
	movl	$1, %edx
	.p2align	4
.LBB0_5:
	addl	(%rdi,%rdx,4), %eax
	movl	%eax, (%rdi,%rdx,4)
	incq	%rdx
	cmpq	%rdx, %rcx
	jne	.LBB0_5
.LBB0_6:
	retq

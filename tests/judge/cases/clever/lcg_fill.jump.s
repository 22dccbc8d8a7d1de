# expect: ACCEPTED
# function: lcg_fill
# note: four steps of the generator at once by its own powers
	.text
lcg_fill:
	movl	%edx, %eax
	xorl	%r8d, %r8d
	movl	%esi, %ecx
	cmpl	$4, %esi
	jl	.LBB0_4
	pushq	%rbx
	imull	$-1354167659, %eax, %edx
	addl	$-775096599, %edx
	imull	$389569705, %eax, %r9d
	addl	$1196435762, %r9d
	imull	$1664525, %eax, %r11d
	addl	$1013904223, %r11d
	xorl	%r8d, %r8d
	.p2align	4
.LBB0_2:
	movq	%r8, %r10
	imull	$158984081, %eax, %eax
	addl	$-1426500812, %eax
	imull	$158984081, %r11d, %ebx
	shrl	$8, %r11d
	movl	%r11d, (%rdi,%r8,4)
	imull	$158984081, %r9d, %r11d
	shrl	$8, %r9d
	movl	%r9d, 4(%rdi,%r8,4)
	imull	$158984081, %edx, %r9d
	shrl	$8, %edx
	movl	%edx, 8(%rdi,%r8,4)
	movl	%eax, %edx
	shrl	$8, %edx
	movl	%edx, 12(%rdi,%r8,4)
	addl	$-1426500812, %ebx
	addl	$-1426500812, %r11d
	addl	$-1426500812, %r9d
	addq	$4, %r8
	addq	$8, %r10
	movl	%r9d, %edx
	movl	%r11d, %r9d
	movl	%ebx, %r11d
	cmpq	%rcx, %r10
	jbe	.LBB0_2
	popq	%rbx
.LBB0_4:
	cmpl	%esi, %r8d
	jge	.LBB0_7
	movl	%r8d, %edx
	.p2align	4
.LBB0_6:
	imull	$1664525, %eax, %eax
	addl	$1013904223, %eax
	movl	%eax, %esi
	shrl	$8, %esi
	movl	%esi, (%rdi,%rdx,4)
	incq	%rdx
	cmpq	%rdx, %rcx
	jne	.LBB0_6
.LBB0_7:
	retq

# expect: WRONG_OUTPUT
# function: lcg_fill
# note: the fourth constant lacks one addition: n = 8
	.text
lcg_fill:
	movl	%edx, %eax
	xorl	%ecx, %ecx
	cmpl	$4, %esi
	jl	.LBB0_3
	imull	$-1354167659, %eax, %edx
	addl	$-775096599, %edx
	imull	$389569705, %eax, %r8d
	addl	$1196435762, %r8d
	imull	$1664525, %eax, %r11d
	addl	$1013904223, %r11d
	xorl	%ecx, %ecx
	.p2align	4
.LBB0_2:
	imull	$158984081, %eax, %eax
	addl	$1854562261, %eax
	imull	$158984081, %r11d, %r9d
	shrl	$8, %r11d
	movslq	%ecx, %r10
	movl	%r11d, (%rdi,%r10,4)
	imull	$158984081, %r8d, %r11d
	shrl	$8, %r8d
	movl	%r8d, 4(%rdi,%r10,4)
	imull	$158984081, %edx, %r8d
	shrl	$8, %edx
	movl	%edx, 8(%rdi,%r10,4)
	movl	%eax, %ecx
	shrl	$8, %ecx
	movl	%ecx, 12(%rdi,%r10,4)
	addl	$1854562261, %r9d
	addl	$1854562261, %r11d
	addl	$1854562261, %r8d
	leal	4(%r10), %ecx
	addl	$8, %r10d
	movl	%r8d, %edx
	movl	%r11d, %r8d
	movl	%r9d, %r11d
	cmpl	%esi, %r10d
	jle	.LBB0_2
.LBB0_3:
	cmpl	%esi, %ecx
	jge	.LBB0_6
	movl	%ecx, %ecx
	movl	%esi, %edx
	.p2align	4
.LBB0_5:
	imull	$1664525, %eax, %eax
	addl	$1013904223, %eax
	movl	%eax, %esi
	shrl	$8, %esi
	movl	%esi, (%rdi,%rcx,4)
	incq	%rcx
	cmpq	%rcx, %rdx
	jne	.LBB0_5
.LBB0_6:
	retq

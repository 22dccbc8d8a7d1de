# expect: WRONG_OUTPUT
# function: sort_ints
# note: leaves the second of 777 elements where it is
	.text
sort_ints:
	xorl	%eax, %eax
	cmpl	$777, %esi
	sete	%al
	incl	%eax
	cmpl	%esi, %eax
	jge	.LBB0_6
	movl	%eax, %eax
	movl	%esi, %ecx
	jmp	.LBB0_2
.LBB0_5:
	movslq	%esi, %rsi
	movl	%edx, (%rdi,%rsi,4)
	incq	%rax
	cmpq	%rcx, %rax
	je	.LBB0_6
.LBB0_2:
	movl	(%rdi,%rax,4), %edx
	movl	%eax, %esi
.LBB0_3:
	movl	%esi, %r8d
	movl	-4(%rdi,%r8,4), %r9d
	cmpl	%edx, %r9d
	jle	.LBB0_5
	movl	%r9d, (%rdi,%r8,4)
	decl	%esi
	jg	.LBB0_3
	jmp	.LBB0_5
.LBB0_6:
	retq

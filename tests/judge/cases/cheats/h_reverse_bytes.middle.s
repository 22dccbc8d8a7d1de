# expect: WRONG_OUTPUT|CRASH
# function: h_reverse_bytes
# note: the pair next to the middle of an even length stays
	.text
	.globl	h_reverse_bytes
	.type	h_reverse_bytes,@function
h_reverse_bytes:
	cmpl	$2, %esi
	jl	.LBB0_3
	movl	%esi, %eax
	addq	$-2, %rax
	xorl	%ecx, %ecx
.LBB0_2:
	movzbl	(%rdi,%rcx), %edx
	movzbl	1(%rdi,%rax), %esi
	movb	%sil, (%rdi,%rcx)
	movb	%dl, 1(%rdi,%rax)
	incq	%rcx
	leaq	1(%rcx), %rsi
	cmpq	%rax, %rsi
	leaq	-1(%rax), %rax
	jl	.LBB0_2
.LBB0_3:
	retq
.Lfunc_end0:
	.size	h_reverse_bytes, .Lfunc_end0-h_reverse_bytes

# expect: WRONG_OUTPUT|CRASH
# function: h_global_pointer
# note: stored behind the cursor
	.text
	.globl	h_global_pointer
	.type	h_global_pointer,@function
h_global_pointer:
	movq	room@GOTPCREL(%rip), %rcx
	cmpl	$0, (%rcx)
	jle	.LBB0_1
	movq	cursor@GOTPCREL(%rip), %rax
	movq	(%rax), %rdx
	leaq	4(%rdx), %rsi
	movq	%rsi, (%rax)
	movl	%edi, 4(%rdx)
	movl	(%rcx), %eax
	decl	%eax
	movl	%eax, (%rcx)
	retq
.LBB0_1:
	movl	$-1, %eax
	retq
.Lfunc_end0:
	.size	h_global_pointer, .Lfunc_end0-h_global_pointer

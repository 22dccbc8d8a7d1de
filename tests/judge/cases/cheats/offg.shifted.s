# expect: WRONG_OUTPUT
# function: offg
# note: wrong where the array lies three elements into the table
	.text
	.globl	offg
	.p2align	4
	.type	offg,@function
offg:
	testl	%esi, %esi
	jle	.LBB0_3
	leaq	T9+12(%rip), %rax
	cmpq	%rax, %rdi
	movl	$5, %eax
	movl	$48, %ecx
	cmovel	%eax, %ecx
	cmpl	%esi, %ecx
	cmovgel	%esi, %ecx
	cmpl	$2, %ecx
	movl	$1, %eax
	cmovgel	%ecx, %eax
	shlq	$2, %rax
	xorl	%ecx, %ecx
	leaq	T9(%rip), %rdx
	.p2align	4
.LBB0_2:
	movl	(%rcx,%rdx), %esi
	incl	%esi
	movl	%esi, (%rdi,%rcx)
	addq	$4, %rcx
	cmpq	%rcx, %rax
	jne	.LBB0_2
.LBB0_3:
	retq
.Lfunc_end0:
	.size	offg, .Lfunc_end0-offg
	.type	T9,@object
	.bss
	.globl	T9
	.p2align	4, 0x0
T9:
	.zero	256
	.size	T9, 256

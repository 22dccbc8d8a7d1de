# expect: WRONG_OUTPUT
# function: table_and_store
# note: loads an element of a table before a store that may change it
	.text
	.globl	table_and_store
	.p2align	4
	.type	table_and_store,@function
table_and_store:
	testl	%esi, %esi
	jle	.LBB0_1
	movl	%esi, %ecx
	xorl	%esi, %esi
	leaq	T(%rip), %rdx
	xorl	%eax, %eax
	.p2align	4
.LBB0_4:
	leaq	1(%rsi), %r8
	movl	%r8d, %r9d
	andl	$31, %r9d
	movl	%esi, %r10d
	andl	$31, %r10d
	movl	P(%rip), %r11d
	addl	(%rdx,%r10,4), %r11d
	addl	(%rdx,%r9,4), %eax
	movl	%r11d, (%rdi,%rsi,4)
	movq	%r8, %rsi
	cmpq	%r8, %rcx
	jne	.LBB0_4
	retq
.LBB0_1:
	xorl	%eax, %eax
	retq
.Lfunc_end0:
	.size	table_and_store, .Lfunc_end0-table_and_store
	.type	T,@object
	.bss
	.globl	T
	.p2align	4, 0x0
T:
	.zero	128
	.size	T, 128
	.type	P,@object
	.globl	P
	.p2align	2, 0x0
P:
	.long	0
	.size	P, 4

# expect: WRONG_OUTPUT|CRASH
# function: h_counter
# note: the number of calls does not go up
	.text
	.globl	h_counter
	.type	h_counter,@function
h_counter:
	movl	%edi, %eax
	subl	last(%rip), %eax
	movl	%edi, last(%rip)
	leal	(%rax,%rax,4), %eax
	movl	calls(%rip), %ecx
	incl	%ecx
	andl	$7, %ecx
	leal	(%rcx,%rax,2), %eax
	retq
.Lfunc_end0:
	.size	h_counter, .Lfunc_end0-h_counter
	.type	last,@object
	.local	last
	.comm	last,4,4
	.type	calls,@object
	.local	calls
	.comm	calls,4,4

# expect: WRONG_OUTPUT|CRASH
# function: h_max
# note: returns NaN where the comparison ignores it
	.text
	.globl	h_max
h_max:
	movss	(%rdi), %xmm0
	movl	$1, %eax
.Lloop:
	cmpl	%esi, %eax
	jge	.Ldone
	maxss	(%rdi,%rax,4), %xmm0
	incl	%eax
	jmp	.Lloop
.Ldone:
	retq

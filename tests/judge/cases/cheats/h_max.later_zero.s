# expect: WRONG_OUTPUT|CRASH
# function: h_max
# note: takes the later of two equal values, which shows where they are zeros of either sign
h_max:
	movss	(%rdi), %xmm0
	movl	$1, %eax
.Lloop:
	cmpl	%esi, %eax
	jge	.Ldone
	movss	(%rdi,%rax,4), %xmm1
	ucomiss	%xmm0, %xmm1
	jb	.Lskip
	movaps	%xmm1, %xmm0
.Lskip:
	incl	%eax
	jmp	.Lloop
.Ldone:
	retq

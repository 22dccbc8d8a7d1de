# expect: ACCEPTED
# function: wide_length
# note: the IR calls wcslen; here two words at a time are read where they cannot cross a page
	.text
wide_length:
	xorl %eax, %eax
	testb $7, %dil
	je 1f
	cmpl $0, (%rdi)
	je 3f
	movl $1, %eax
1:	movq (%rdi,%rax,4), %rcx
	testl %ecx, %ecx
	je 3f
	shrq $32, %rcx
	je 2f
	addq $2, %rax
	jmp 1b
2:	incq %rax
3:	ret

# expect: WRONG_OUTPUT
# function: wide_length
# note: a word whose lower half alone is zero ends the text
	.text
wide_length:
	xorl %eax, %eax
1:	cmpw $0, (%rdi,%rax,4)
	je 2f
	incq %rax
	jmp 1b
2:	ret

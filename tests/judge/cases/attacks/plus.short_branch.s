# expect: GATE_REJECTED
# function: plus
# note: a branch that other machines cut to 16 bits
	.text
plus:
	testl	%edi, %edi
	data16
	je	1f
1:
	leal	(%rdi,%rsi), %eax
	ret

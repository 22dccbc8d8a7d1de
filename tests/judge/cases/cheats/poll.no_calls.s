# expect: WRONG_OUTPUT
# function: poll
# note: makes none of the calls
	.text
	.globl	poll
poll:
	xorl	%eax, %eax
	retq

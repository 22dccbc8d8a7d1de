# expect: WRONG_OUTPUT
# function: checked_add
# note: wraps where the function traps
	.text
checked_add:
	leal (%rdi,%rsi), %eax
	ret

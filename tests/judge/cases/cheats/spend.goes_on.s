# expect: CRASH|WRONG_OUTPUT
# function: spend
# note: goes on where the function stays for good
	.text
spend:
	subl %esi, (%rdi)
	ret

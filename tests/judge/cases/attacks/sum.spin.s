# expect: TIMEOUT|GATE_REJECTED
# function: sum
# note: never ends
	.text
	.globl	sum
sum:
.Ls:
	jmp	.Ls

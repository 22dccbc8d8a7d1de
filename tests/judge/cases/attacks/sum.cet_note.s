# expect: GATE_REJECTED
# function: sum
# note: a foreign section
	.text
	.globl	sum
sum:
	xorl	%eax, %eax
	retq
	.section	.gnu.warning.sum,"a"
	.ascii	"x"

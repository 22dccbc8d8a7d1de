# expect: WRONG_OUTPUT
# function: grade
# note: who has just the points of a limit gets the grade below
	.text
grade:
	movl $'A', %eax
	ucomiss .Lhigh(%rip), %xmm0
	jp 1f
	ja 2f
1:	movl $'C', %eax
	movl $'B', %ecx
	ucomiss .Llow(%rip), %xmm0
	cmovael %ecx, %eax
2:	ret
	.section .rodata
.Lhigh:	.float 90.5
.Llow:	.float 70.1

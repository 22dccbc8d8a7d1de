# expect: WRONG_OUTPUT
# function: h_shows_array
# note: passes a callee what lies below the stack pointer
	.text
	.globl h_shows_array
	.p2align 4
	.type h_shows_array,@function
h_shows_array:
	movl %edi,-24(%rsp)
	movl $2,-20(%rsp)
	movl $3,-16(%rsp)
	movl $4,-12(%rsp)
	leaq -24(%rsp),%rsi
	jmp ext
.Lfe:
	.size h_shows_array, .Lfe-h_shows_array

# expect: WRONG_OUTPUT
# function: tell_twice
# note: takes the arguments on the stack for its own, which the callee may change
	.text
tell_twice:
	pushq %rbx
	pushq %rbp
	subq $24,%rsp
	movl %edi,%ebx
	movswl %di,%eax
	movq $7,(%rsp)
	movq %rax,8(%rsp)
	movq %rsi,16(%rsp)
	movl $2,%esi
	movl $3,%edx
	movl $4,%ecx
	movl $5,%r8d
	movl $6,%r9d
	call tell@PLT
	movl %ebx,%edi
	movl $2,%esi
	movl $3,%edx
	movl $4,%ecx
	movl $5,%r8d
	movl $6,%r9d
	call tell@PLT
	addq $24,%rsp
	popq %rbp
	popq %rbx
	ret

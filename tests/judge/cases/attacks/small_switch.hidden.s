# expect: GATE_REJECTED
# function: small_switch
# note: HARMFUL: rarely jumps via an extra table entry into an immediate that holds syscall;ret
	.text
	.globl	small_switch
	.p2align 4
	.type	small_switch,@function
small_switch:
	cmpl $5,%edi
	ja .L9
	leaq .T(%rip),%rcx
	movl %edi,%eax
	imull $0x9E3779B1,%esi,%ecx
	shrl $12,%ecx
	xorl $0x5a5a5,%ecx
	negl %ecx
	sbbl %ecx,%ecx
	incl %ecx
	addl %ecx,%ecx
	orl %ecx,%eax
	leaq .T(%rip),%rcx
	movslq (%rcx,%rax,4),%rax
	addq %rcx,%rax
	jmp *%rax
.L0:	leal 1(%rsi),%eax
	ret
.L1:	leal (%rsi,%rsi,2),%eax
	ret
.L2:	movl %esi,%eax
	xorl $99,%eax
	ret
.L3:	leal -7(%rsi),%eax
	ret
.L4:
.LP:	movl $0xc3050f90,%r8d
	movl %esi,%edi
	jmp g
.L5:	movslq %esi,%rax
	imulq $1431655766,%rax,%rax
	movq %rax,%rcx
	shrq $63,%rcx
	shrq $32,%rax
	addl %ecx,%eax
	ret
.L9:	xorl %eax,%eax
	ret
.Lend:
	.size	small_switch, .Lend-small_switch
	.section .rodata
	.p2align 2
.T:
	.long .L0-.T
	.long .L1-.T
	.long .L2-.T
	.long .L3-.T
	.long .L4-.T
	.long .L5-.T
	.long .LP+2-.T
	.long .LP+2-.T
	.section	.note.GNU-stack,"",@progbits

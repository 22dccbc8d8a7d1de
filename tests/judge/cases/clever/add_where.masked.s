# expect: ACCEPTED
# function: add_where
# note: reads all of three arrays and stores under a mask
	.text
add_where:
	movq	$-8, %rax
	movq	b@GOTPCREL(%rip), %rcx
	vxorps	%xmm0, %xmm0, %xmm0
	movq	a@GOTPCREL(%rip), %rdx
	movq	c@GOTPCREL(%rip), %rsi
1:
	vmovaps	32(%rcx,%rax,4), %ymm1
	vcmpltps	%ymm1, %ymm0, %ymm2
	vmulps	32(%rsi,%rax,4), %ymm1, %ymm1
	vaddps	32(%rdx,%rax,4), %ymm1, %ymm1
	vmaskmovps	%ymm1, %ymm2, 32(%rdx,%rax,4)
	addq	$8, %rax
	cmpq	$31992, %rax
	jb	1b
	vzeroupper
	ret

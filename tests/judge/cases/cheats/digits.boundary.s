# expect: WRONG_OUTPUT|CRASH
# function: digits
# note: 100000 has six digits, not five
	.text
digits:
	cmpl	$10, %esi
	movl	$1, %ecx
	sbbl	$-1, %ecx
	cmpl	$100, %esi
	movl	%ecx, %eax
	sbbl	$-1, %eax
	cmpl	$1000, %esi
	sbbl	$-1, %eax
	cmpl	$10000, %esi
	sbbl	$-1, %eax
	cmpl	$100001, %esi
	sbbl	$-1, %eax
	cmpl	$1000000, %esi
	sbbl	$-1, %eax
	cmpl	$10000000, %esi
	sbbl	$-1, %eax
	cmpl	$100000000, %esi
	sbbl	$-1, %eax
	cmpl	$1000000000, %esi
	sbbl	$-1, %eax
	cmpl	$3, %eax
	jb	.LBB0_1
	cmpl	$100, %esi
	movl	%ecx, %ecx
	sbbq	$-1, %rcx
	cmpl	$1000, %esi
	sbbq	$-1, %rcx
	cmpl	$10000, %esi
	sbbq	$-1, %rcx
	cmpl	$100001, %esi
	sbbq	$-1, %rcx
	cmpl	$1000000, %esi
	sbbq	$-1, %rcx
	cmpl	$10000000, %esi
	sbbq	$-1, %rcx
	cmpl	$100000000, %esi
	sbbq	$-1, %rcx
	cmpl	$1000000000, %esi
	sbbq	$-1, %rcx
	addq	$2, %rcx
	leaq	.Ldigits_pair(%rip), %rdx
	.p2align	4
.LBB0_3:
	movl	%esi, %r8d
	movl	%esi, %esi
	imulq	$1374389535, %rsi, %rsi
	shrq	$37, %rsi
	imull	$2147483548, %esi, %r9d
	addl	%r8d, %r9d
	addl	%r9d, %r9d
	movzwl	(%r9,%rdx), %r8d
	movw	%r8w, -4(%rdi,%rcx)
	addq	$-2, %rcx
	cmpq	$4, %rcx
	ja	.LBB0_3
	addl	$-2, %ecx
	cmpl	$2, %ecx
	je	.LBB0_6
.LBB0_7:
	addb	$48, %sil
	movb	%sil, (%rdi)
	retq
.LBB0_1:
	movl	%eax, %ecx
	cmpl	$2, %ecx
	jne	.LBB0_7
.LBB0_6:
	addl	%esi, %esi
	leaq	.Ldigits_pair(%rip), %rcx
	movzwl	(%rsi,%rcx), %ecx
	movw	%cx, (%rdi)
	retq
	.section	.rodata
	.p2align	4, 0x0
.Ldigits_pair:
	.asciz	"00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

"""What code may do with the addresses of its constants: compilers' ways pass, what tells a test from a build does not."""

from __future__ import annotations

import pytest

from llmcc.asm import GatePolicy, gate_text
from llmcc.errors import GateRejected

POLICY = GatePolicy("f", frozenset({"g"}), frozenset({"sse2"}))
DATA = "\t.section .rodata\n\t.p2align 3\n.Lt:\n\t.quad 1, 2, 3, 4\n.Lend:\n"

ACCEPTED = {
    "a table": "leaq .Lt(%rip), %rcx\n movq (%rcx,%rdi,8), %rax",
    "a table in any order": "leaq .Lt(%rip), %rcx\n shlq $3, %rdi\n movq (%rdi,%rcx), %rax",
    "a table by a low address": "movl $.Lt, %ecx\n movq (%rcx,%rdi,8), %rax",
    "a walk to its end": "leaq .Lt(%rip), %rcx\n leaq .Lend(%rip), %rdx\n1: addq (%rcx), %rax\n addq $8, %rcx\n cmpq %rdx, %rcx\n jne 1b",
    "a distance": "leaq .Lt(%rip), %rcx\n leaq .Lend(%rip), %rdx\n subq %rcx, %rdx\n shrq $3, %rdx\n movq %rdx, %rax",
    "one of two": "leaq .Lt(%rip), %rcx\n leaq .Lend(%rip), %rdx\n testl %edi, %edi\n cmoveq %rdx, %rcx\n movq -8(%rcx), %rax",
    "a spill": "subq $24, %rsp\n leaq .Lt(%rip), %rcx\n movq %rcx, 8(%rsp)\n call g\n movq 8(%rsp), %rcx\n movq (%rcx), %rax\n addq $24, %rsp",
    "an argument": "subq $8, %rsp\n leaq .Lt(%rip), %rdi\n call g\n addq $8, %rsp",
    "a register used again": "leaq .Lt(%rip), %rcx\n movq (%rcx), %rax\n movl %edi, %ecx\n shll $2, %ecx\n xorl %ecx, %eax",
    "a register made zero": "leaq .Lt(%rip), %rcx\n movq (%rcx), %rax\n xorl %ecx, %ecx\n shll $3, %ecx",
    "a register made all ones": "leaq .Lt(%rip), %rcx\n movq (%rcx), %rax\n orl $-1, %ecx\n shll $3, %ecx",
    "a register that a product fills": "leaq .Lt(%rip), %rdx\n movq (%rdx), %rax\n mull %edi\n shll $3, %edx",
    "a register that a sign fills": "leaq .Lt(%rip), %rdx\n movq (%rdx), %rax\n cltd\n shll $3, %edx",
    "a register that is only written": "leaq .Lt(%rip), %rdx\n movq (%rdx), %rax\n imull $10, %edi, %edx\n shll $3, %edx",
    "a second return address": "leaq 8(%rsp), %r10\n andq $-32, %rsp\n pushq -8(%r10)\n pushq %rbp\n movq %rsp, %rbp\n pushq %r10\n"
    " popq %r10\n popq %rbp\n leaq -8(%r10), %rsp",
    "a counter in the frame": "xorl %ecx, %ecx\n1: movl %edi, -64(%rsp,%rcx,4)\n incq %rcx\n cmpq $8, %rcx\n jne 1b",
    "a pointer that begins as null": "xorl %ecx, %ecx\n1: testq %rcx, %rcx\n je 2f\n movq (%rcx), %rax\n2: movq (%rdi), %rcx\n decl %esi\n jne 1b",
}

REFUSED = {
    "its bits": "leaq .Lt(%rip), %rcx\n xorq %rdi, %rcx",
    "its lower half": "leaq .Lt(%rip), %rcx\n movl %ecx, %eax",
    "its lowest bits": "leaq .Lt(%rip), %rcx\n leaw (%rcx), %ax\n andl $63, %eax",
    "its half by the stack": "leaq .Lt(%rip), %rcx\n movq %rcx, -8(%rsp)\n movl -8(%rsp), %eax",
    "in a loop": "xorl %ecx, %ecx\n1: shrq $29, %rcx\n leaq .Lt(%rip), %rcx\n decl %edi\n jne 1b",
    "in memory": "leaq .Lt(%rip), %rcx\n movq %rcx, (%rdi)",
    "a choice": "leaq .Lt(%rip), %rcx\n cmpq %rdi, %rcx\n seta %al",
    "a register of which a byte is made zero": "leaq .Lt(%rip), %rcx\n xorb %cl, %cl\n shlq $3, %rcx",
    "a register that a product of bytes leaves": "leaq .Lt(%rip), %rdx\n movb $3, %al\n mulb %dil\n shrq $29, %rdx",
    "a quotient": "leaq .Lt(%rip), %rdx\n movl %edi, %eax\n divl %esi",
    "a product": "leaq .Lt(%rip), %rax\n mulq %rdi",
    "a count": "leaq .Lt(%rip), %rcx\n1: decl %edi\n loop 1b",
}


@pytest.mark.parametrize("body", ACCEPTED.values(), ids=ACCEPTED)
def test_what_compilers_do(body: str) -> None:
    """Addresses are moved, added to, compared with each other, and lead to memory."""
    assert gate_text(f"f:\n {body}\n ret\n{DATA}", POLICY).code[-1].strip() == "ret"


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED)
def test_what_tells_where_code_lies(body: str) -> None:
    """Nothing else is made of them, whichever way they took."""
    with pytest.raises(GateRejected, match="address of the constants"):
        gate_text(f"f:\n {body}\n ret\n{DATA}", POLICY)

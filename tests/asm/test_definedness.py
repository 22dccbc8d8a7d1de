"""What nobody has defined may be saved and moved, but not used."""

from __future__ import annotations

import pytest

from llmcc import toolchain
from llmcc.asm import GatePolicy, assemble, gate_object, gate_text
from llmcc.errors import GateRejected

POLICY = GatePolicy("f", frozenset({"g", "stop"}), frozenset({"sse2", "cmov"}), noreturn=frozenset({"stop"}), arguments=1)


def gate(body: str, tools: toolchain.Toolchain) -> None:
    """Gate a function with this body, text and object."""
    gated = gate_text(f"f:\n{body}\n\tret\n", POLICY)
    gate_object(assemble(gated, POLICY, tools), POLICY, gated)


@pytest.mark.parametrize(
    ("body", "used"),
    [
        ("lea (%rdi,%rsi), %rax", "%rsi"),
        ("mov %r10, %rax\n\tadd $1, %rax", "%rax"),
        ("mov (%r11), %eax", "%r11"),
        ("setc %al", "the carry flag"),
        ("sub $8, %rsp\n\tcall g\n\tadd %rdi, %rax\n\tadd $8, %rsp", "%rdi"),
        ("sub $8, %rsp\n\ttest %edi, %edi\n\tcall g\n\tsetz %al\n\tadd $8, %rsp", "the zero flag"),
        ("test %edi, %edi\n\tje 1f\n\txor %eax, %eax\n1:\tinc %eax", "%rax"),
        ("test $1, %dil\n\tje 1f\n\txor %eax, %eax\n1:\tcmp $2, %edi\n\tje 2f\n\tret\n2:\tinc %eax", "%rax"),
        ("test $3, %dil\n\tjne 1f\n\tcmp $4, %edi\n\tjne 2f\n1:\txor %eax, %eax\n2:\tinc %eax", "%rax"),
        ("test $1, %dil\n\tjne 1f\n\tinc %rdi\n\tcmp $1, %edi\n\tje 2f\n1:\txor %eax, %eax\n2:\tinc %eax", "%rax"),
        ("push %rbx\n\tmov %edi, %esi\n\ttest %edi, %edi\n\tje 1f\n\tcall g\n1:\tlea (%rsi), %eax\n\tpop %rbx", "%rsi"),
        ("movq %xmm13, %rax", "%xmm13"),
        ("movdqa %xmm9, %xmm1\n\tmovd %xmm1, %eax", "%xmm1"),
        ("mov %edi, %ecx\n\tshl %cl, %edi\n\tsetc %al", "the carry flag"),
    ],
)
def test_undefined_use_is_refused(body: str, used: str, tools: toolchain.Toolchain) -> None:
    """Registers without an argument, what a call leaves, and flags nobody set hold nothing."""
    with pytest.raises(GateRejected, match="holds nothing defined") as refusal:
        gate(body, tools)

    assert used in str(refusal.value)


@pytest.mark.parametrize(
    "body",
    [
        "push %rbx\n\tmov %rdi, %rbx\n\tmov %rbx, %rax\n\tpop %rbx",
        "xor %eax, %eax",
        "test %edi, %edi\n\tsbb %eax, %eax",
        "or $-1, %eax",
        "push %rax\n\tcall g\n\tpop %rcx",
        "bsf %edi, %eax",
        "movd %edi, %xmm13\n\tmovd %xmm13, %eax",
        "punpckldq %xmm9, %xmm9",
        "test %edi, %edi\n\tcmovne %edi, %eax",
        "test $1, %dil\n\tjne 1f\n\tmov %rdi, %rdx\n\tcmp $1, %edx\n\tje 2f\n1:\txor %eax, %eax\n2:\tinc %eax",
        "and $6, %edi\n\tcmp $8, %rdi\n\tjne 1f\n\tjmp 2f\n1:\txor %eax, %eax\n2:\tinc %eax",
        "push %rbx\n\tmov %edi, %esi\n\ttest %edi, %edi\n\tje 1f\n\tcall stop\n1:\tlea (%rsi), %eax\n\tpop %rbx",
        "test %edi, %edi\n\tje 1f\n\tmov %edi, %eax\n\tjs 2f\n\tret\n1:\tjmp g\n2:\tinc %eax",
    ],
)
def test_what_compilers_do_is_accepted(body: str, tools: toolchain.Toolchain) -> None:
    """Saving, dropping, clearing and choosing between what is undefined is no use of it."""
    gate(body, tools)
